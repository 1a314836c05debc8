import type { Action } from '../contract'
import { article } from './content/article'
import { confirm } from './content/confirm'
import { drafts } from './content/drafts'
import { favour } from './content/favour'
import { film } from './content/film'
import { law } from './content/law'
import { list } from './content/list'
import { next } from './content/next'
import { reader } from './content/reader'
import { accept } from './family/accept'
import { counts as familyCounts } from './family/counts'
import { deskCard } from './family/deskCard'
import { home as familyHome } from './family/home'
import { invite as inviteFamily } from './family/invite'
import { look } from './family/look'
import { mine as myFamily } from './family/mine'
import { pledge as familyPledge } from './family/pledge'
import { signed as signedByFamilies } from './family/signed'
import { takeRoles } from './family/takeRoles'
import { unbind as endBond } from './family/unbind'
import { withdrawInvite } from './family/withdrawInvite'
import { write as writeLetter } from './family/write'
import { answerRequest } from './people/answerRequest'
import { answerSuggestion } from './people/answerSuggestion'
import { ask } from './people/ask'
import { asked } from './people/asked'
import { bind } from './people/bind'
import { consent } from './people/consent'
import { draft } from './people/draft'
import { grant } from './people/grant'
import { invite } from './people/invite'
import { me } from './people/me'
import { mine as myData } from './people/mine'
import { person } from './people/person'
import { prefer } from './people/prefer'
import { requests } from './people/requests'
import { review } from './people/review'
import { revoke } from './people/revoke'
import { roster } from './people/roster'
import { savePerson } from './people/savePerson'
import { saveUnit } from './people/saveUnit'
import { signIn } from './people/signIn'
import { signOut } from './people/signOut'
import { suggest } from './people/suggest'
import { suggestion } from './people/suggestion'
import { suggestions } from './people/suggestions'
import { trial } from './people/trial'
import { trialSignIn } from './people/trialSignIn'
import { unbind } from './people/unbind'
import { units } from './people/units'
import { withdraw } from './people/withdraw'
import { certificate as pledgeCertificate } from './pledge/certificate'
import { closeHall } from './pledge/closeHall'
import { hall } from './pledge/hall'
import { confidants } from './pledge/confidants'
import { defer } from './pledge/defer'
import { deferrals } from './pledge/deferrals'
import { mine as minePledges } from './pledge/mine'
import { open as openPledge } from './pledge/open'
import { openHall } from './pledge/openHall'
import { read as readPledge } from './pledge/read'
import { recordPaper } from './pledge/recordPaper'
import { settle } from './pledge/settle'
import { sign as signPledge } from './pledge/sign'
import { text as pledgeText } from './pledge/text'
import { texts as pledgeTexts } from './pledge/texts'
import { verifyFile } from './pledge/verifyFile'
import { verify as verifyPledge } from './pledge/verifySerial'
import { voidPaper } from './pledge/voidPaper'
import { waiting } from './pledge/waiting'
import { withdraw as withdrawPledge } from './pledge/withdraw'
import { attendances } from './event/attendances'
import { board } from './event/board'
import { end as endEvent } from './event/end'
import { get as getEvent } from './event/get'
import { list as listEvents } from './event/list'
import { mark } from './event/mark'
import { open as openEvent } from './event/open'
import { save as saveEvent } from './event/save'
import { signIn as signInEvent } from './event/signIn'
import { unmark } from './event/unmark'
import { voidEvent } from './event/void'
import { candidates } from './programme/candidates'
import { certificate as completionCertificate } from './programme/certificate'
import { enrol } from './programme/enrol'
import { evidence } from './programme/evidence'
import { list as listProgrammes } from './programme/list'
import { mine as myCourses } from './programme/mine'
import { outline } from './programme/outline'
import { outlines } from './programme/outlines'
import { people as followers } from './programme/people'
import { record } from './programme/record'
import { replyTalk } from './programme/replyTalk'
import { saveTalk } from './programme/saveTalk'
import { units as followersByUnit } from './programme/units'
import { voidRecord } from './programme/void'
import { calendar } from './study/calendar'
import { clear } from './study/clear'
import { close } from './study/close'
import { exportCalendar } from './study/export'
import { handed } from './study/handed'
import { heartbeat } from './study/heartbeat'
import { history } from './study/history'
import { note } from './study/note'
import { open } from './study/open'
import { page } from './study/page'
import { reflect } from './study/reflect'
import { reflections } from './study/reflections'
import type { Verb } from './verb'

/** Action -> verb. One line each, in the order of the contract. */
export const verbs: { [A in Action]: Verb<A> } = {
  'people.me': me,
  'people.signIn': signIn,
  'people.bind': bind,
  'people.consent': consent,
  'people.signOut': signOut,
  'people.prefer': prefer,
  'people.draft': draft,
  'people.mine': myData,
  'people.ask': ask,
  'people.asked': asked,
  'people.withdraw': withdraw,
  'people.suggest': suggest,
  'people.suggestion': suggestion,
  'people.trial': trial,
  'people.trialSignIn': trialSignIn,
  'people.units': units,
  'people.roster': roster,
  'people.person': person,
  'people.saveUnit': saveUnit,
  'people.savePerson': savePerson,
  'people.invite': invite,
  'people.unbind': unbind,
  'people.grant': grant,
  'people.revoke': revoke,
  'people.review': review,
  'people.requests': requests,
  'people.answerRequest': answerRequest,
  'people.suggestions': suggestions,
  'people.answerSuggestion': answerSuggestion,
  'content.list': list,
  'content.article': article,
  'content.reader': reader,
  'content.film': film,
  'content.law': law,
  'content.next': next,
  'content.favour': favour,
  'content.drafts': drafts,
  'content.confirm': confirm,
  'programme.list': listProgrammes,
  'programme.certificate': completionCertificate,
  'programme.mine': myCourses,
  'programme.outline': outline,
  'programme.outlines': outlines,
  'programme.replyTalk': replyTalk,
  'programme.candidates': candidates,
  'programme.enrol': enrol,
  'programme.saveTalk': saveTalk,
  'programme.record': record,
  'programme.void': voidRecord,
  'programme.units': followersByUnit,
  'programme.people': followers,
  'programme.evidence': evidence,
  'study.open': open,
  'study.heartbeat': heartbeat,
  'study.page': page,
  'study.close': close,
  'study.calendar': calendar,
  'study.note': note,
  'study.history': history,
  'study.clear': clear,
  'study.export': exportCalendar,
  'study.reflect': reflect,
  'study.reflections': reflections,
  'study.handed': handed,
  'event.list': listEvents,
  'event.get': getEvent,
  'event.signIn': signInEvent,
  'event.save': saveEvent,
  'event.open': openEvent,
  'event.end': endEvent,
  'event.void': voidEvent,
  'event.board': board,
  'event.attendances': attendances,
  'event.mark': mark,
  'event.unmark': unmark,

  'pledge.text': pledgeText,
  'pledge.open': openPledge,
  'pledge.read': readPledge,
  'pledge.sign': signPledge,
  'pledge.withdraw': withdrawPledge,
  'pledge.certificate': pledgeCertificate,
  'pledge.defer': defer,
  'pledge.confidants': confidants,
  'pledge.deferrals': deferrals,
  'pledge.settle': settle,
  'pledge.recordPaper': recordPaper,
  'pledge.voidPaper': voidPaper,
  'pledge.texts': pledgeTexts,
  'pledge.openHall': openHall,
  'pledge.closeHall': closeHall,
  'pledge.hall': hall,
  'pledge.waiting': waiting,
  'pledge.mine': minePledges,
  'pledge.verify': verifyPledge,
  'pledge.verifyFile': verifyFile,
  'family.invite': inviteFamily,
  'family.withdrawInvite': withdrawInvite,
  'family.mine': myFamily,
  'family.look': look,
  'family.accept': accept,
  'family.unbind': endBond,
  'family.home': familyHome,
  'family.takeRoles': takeRoles,
  'family.write': writeLetter,
  'family.deskCard': deskCard,
  'family.counts': familyCounts,
  'family.signed': signedByFamilies,
  'family.pledge': familyPledge,
}
