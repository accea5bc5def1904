// What the parts of the console point at together: the chosen event, the open thread, the dialog on top.

import { reactive } from 'vue'

export type Dialog = '' | 'end' | 'real' | 'resume' | 'start' | 'free' | 'jump' | 'pace' | 'seats' | 'room' | 'edit' | 'fire' | 'skip' | 'release' | 'word' | 'round' | 'invite' | 'opinion'
export type Pane = 'events' | 'talk' | 'people'
export type TalkTab = 'responses' | 'questions' | 'chat' | 'board' | 'log'
export type SideTab = 'score' | 'seats' | 'approvals'

interface Focus {
  /** The row of the events list. */
  chosen: string
  /** The tour for first-timers is being shown. */
  tour: boolean
  /** What is sought in the plan. */
  words: string
  /** The item whose thread is open, and the words in it that are being answered. */
  thread: string
  answering: string
  /** What a small screen shows. */
  pane: Pane
  talk: TalkTab
  side: SideTab
  dialog: Dialog
  /** What the dialog is about: an inject, an action, a question. */
  about: string
  pace: number
  /** One has just pressed pause: the field for the reason is at hand. */
  askWhy: boolean
  /** What a note is being pinned to, and its name. */
  note: { readonly about: string; readonly name: string } | null
}

const nothing = (): Focus => ({
  chosen: '', tour: false, words: '', thread: '', answering: '', pane: 'events', talk: 'responses', side: 'score', dialog: '', about: '', pace: 0, askWhy: false, note: null,
})

export const focus = reactive<Focus>(nothing())

/** Another exercise: point at nothing. */
export function resetFocus(): void {
  Object.assign(focus, nothing())
}

export function openDialog(dialog: Dialog, about = ''): void {
  focus.dialog = dialog
  focus.about = about
}

export function closeDialog(): void {
  focus.dialog = ''
  focus.about = ''
}

/** The thread of an item, with words in it to answer. */
export function openThread(itemId: string, responseId = ''): void {
  focus.thread = itemId
  focus.answering = responseId
  focus.pane = 'talk'
}
