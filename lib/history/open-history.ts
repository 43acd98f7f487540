import { type Connection, openConnection } from './connection';
import { type DraftHistory, openDraftHistory } from './drafts';

/** This browser's documents, and the connection that its runs and archives share with them. */
export function openHistory(): { readonly connection: Connection; readonly drafts: DraftHistory } {
  const connection = openConnection();
  return { connection, drafts: openDraftHistory(connection) };
}
