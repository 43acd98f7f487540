/** One change that makes a request acceptable to a model that refused it; plain data, kept per provider and model. */
export type Repair =
  | { readonly fix: 'leave-out'; readonly name: string }
  | { readonly fix: 'rename'; readonly from: string; readonly to: string }
  /** A field that no message may have, such as `reasoning_content`. */
  | { readonly fix: 'strip'; readonly name: string }
  /** Tool-call ids of nine letters or digits, in both places. */
  | { readonly fix: 'tool-ids' };

/** What a button that makes the repair says: "Leave out temperature". */
export function repairLabel(repair: Repair): string {
  switch (repair.fix) {
    case 'leave-out':
      return `Leave out ${short(repair.name)}`;
    case 'rename':
      return `Rename ${short(repair.from)} to ${short(repair.to)}`;
    case 'strip':
      return `Leave ${short(repair.name)} out of the messages`;
    case 'tool-ids':
      return 'Rewrite tool-call ids to nine letters or digits';
    default:
      return repair satisfies never;
  }
}

/** What a repair has done: "temperature left out". */
export function repairDone(repair: Repair): string {
  switch (repair.fix) {
    case 'leave-out':
      return `${short(repair.name)} left out`;
    case 'rename':
      return `${short(repair.from)} sent as ${short(repair.to)}`;
    case 'strip':
      return `${short(repair.name)} left out of the messages`;
    case 'tool-ids':
      return 'tool-call ids rewritten to nine letters or digits';
    default:
      return repair satisfies never;
  }
}

function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
