/** The field in which something was pasted that belongs elsewhere. */
export type PastedInto = number | 'block' | 'destination'
