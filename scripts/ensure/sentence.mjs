/** A fault that a person can mend, told in one sentence; shown without a stack. */
export class Sentence extends Error {}
