import { TextField } from '../../../components/field/TextField'
import type { EventForm } from './useEventForm'

export function WhatAndWhere({ form: { field } }: { form: EventForm }) {
  return (
    <>
      <TextField label="名称" {...field('title')} max={40} />
      <TextField label="地点" {...field('place')} max={60} />
    </>
  )
}
