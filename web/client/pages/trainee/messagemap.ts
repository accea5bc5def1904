// A message map: for whom, and at most three key messages, before one writes. Kept as drafts are; never sent, never scored.

export const AUDIENCES = ['patients', 'public', 'press', 'staff', 'authority', 'partners'] as const
export type Audience = (typeof AUDIENCES)[number]

export const AUDIENCE_SLOT = 'map:audience'
export const MESSAGE_SLOTS = ['map:1', 'map:2', 'map:3'] as const
export const MOST_IN_A_MESSAGE = 300

export const audiencesIn = (draft: string): Audience[] => AUDIENCES.filter((a) => draft.split(' ').includes(a))

/** `audience` chosen or no longer, as a draft. */
export function toggled(draft: string, audience: Audience): string {
  const now = audiencesIn(draft)
  return (now.includes(audience) ? now.filter((a) => a !== audience) : AUDIENCES.filter((a) => a === audience || now.includes(a))).join(' ')
}

/** The messages as the beginning of a text: a line each. */
export const asText = (messages: readonly string[]): string => messages.map((m) => m.trim()).filter(Boolean).join('\n')

/**
 * How long the three are together, as they would be spoken: characters of Chinese, words of anything else.
 * Twenty-seven words or nine seconds are the rule; of Chinese that is 40 to 60 characters.
 */
export function lengthOf(messages: readonly string[]): { n: number; unit: 'chars' | 'words'; isLong: boolean } {
  const all = messages.join(' ')
  const chars = (all.match(/\p{Script=Han}/gu) ?? []).length
  const words = (all.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’:.,-]*/gu) ?? []).length
  return chars > words ? { n: chars + words, unit: 'chars', isLong: chars + words > 60 } : { n: words, unit: 'words', isLong: words > 27 }
}
