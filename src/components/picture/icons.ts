/** Bodies of the small line icons on a 24-unit square. */
export const icons = {
  home: '<path d="M4 11 12 4l8 7v9h-5v-6H9v6H4Z"/>',
  book: '<path d="M12 6c-3-2-6-2-8-1v13c2-1 5-1 8 1 3-2 6-2 8-1V5c-2-1-5-1-8 1Zm0 0v13"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4 20c1-4 4-6 8-6s7 2 8 6"/>',
  people:
    '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 19c.8-3.5 3.2-5.2 6.5-5.2s5.7 1.7 6.5 5.2"/><path d="M16 5.5a3.3 3.3 0 0 1 0 6.2M18 14.3c2 .8 3 2.3 3.5 4.7"/>',
  back: '<path d="m14.5 5-7 7 7 7"/>',
  next: '<path d="m9.5 5 7 7-7 7"/>',
  down: '<path d="m5 9.5 7 7 7-7"/>',
  lock: '<path d="M6 11h12v9H6Z"/><path d="M8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>',
  star: '<path d="m12 4 2.5 5.2 5.6.8-4 4 .9 5.6-5-2.7-5 2.7.9-5.6-4-4 5.6-.8Z"/>',
  'star-full': '<path fill="#000" d="m12 4 2.5 5.2 5.6.8-4 4 .9 5.6-5-2.7-5 2.7.9-5.6-4-4 5.6-.8Z"/>',
  play: '<path d="M8 5.5v13l10-6.5Z"/>',
  pause: '<path d="M8.5 5.5v13M15.5 5.5v13"/>',
  film: '<path d="M4 6h16v12H4Z"/><path d="M4 10h16M8 6l-1.5 4M13 6l-1.5 4M18 6l-1.5 4"/>',
  scan: '<path d="M4 9V5h4M16 5h4v4M20 15v4h-4M8 19H4v-4M4 12h16"/>',
  calendar: '<path d="M4 6h16v14H4ZM4 10.5h16M8.5 4v4M15.5 4v4"/>',
  clock: '<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>',
  help: '<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M12 16.5v.1"/>',
  mail: '<path d="M3.5 6h17v12.5h-17Z"/><path d="m4 7 8 6 8-6"/>',
  shield:
    '<path d="M12 3.5c2.5 1.8 5 2.6 7.5 2.7 0 6.8-2.3 11.3-7.5 14-5.2-2.7-7.5-7.2-7.5-14 2.5-.1 5-.9 7.5-2.7Z"/><path d="m8.5 12 2.5 2.5 4.5-4.8"/>',
  gear: '<circle cx="12" cy="12" r="3"/><path d="M12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3M6 6l2.1 2.1M15.9 15.9 18 18M18 6l-2.1 2.1M8.1 15.9 6 18"/>',
  letters: '<path d="m3 18 5-12 5 12M4.7 14h6.6"/><path d="M21 12v6M21 15a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z"/>',
  moon: '<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z"/>',
  edit: '<path d="M14.5 5.5l4 4L9 19l-5 1 1-5Z"/>',
  download: '<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14"/>',
  cloud:
    '<path d="M7.5 18a4 4 0 0 1-.5-8 5.5 5.5 0 0 1 10.6 1.2A3.5 3.5 0 0 1 17 18Z"/><path d="m4 4 16 16"/>',
  light:
    '<path d="M5 13h14c0 4-2.5 6-7 6s-7-2-7-6Z"/><path d="M12 13v-2.5M12 3.5c2.6 2.4 2.6 5 0 7-2.6-2-2.6-4.6 0-7ZM9 21.5h6"/>',
  talk: '<path d="M4 5h16v11h-8l-4.5 4v-4H4Z"/><path d="M8 9h8M8 12h5"/>',
  card: '<path d="M3.5 5.5h17v13h-17Z"/><circle cx="8.5" cy="11" r="2"/><path d="M5.8 15.5c.4-1.4 1.4-2 2.7-2s2.3.6 2.7 2M14 10h4M14 13.5h4"/>',
} as const
