import { TextField } from '../../../components/field/TextField'
import type { EventForm } from './useEventForm'

export function WhatAndWhere({ form }: { form: EventForm }) {
  return (
    <>
      <TextField
        label="名称"
        value={form.title}
        max={40}
        onChange={form.set('title')}
        error={form.wrong.title}
      />
      <TextField
        label="地点"
        value={form.place}
        max={60}
        onChange={form.set('place')}
        error={form.wrong.place}
      />
    </>
  )
}
