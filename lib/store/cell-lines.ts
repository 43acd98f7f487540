/** The cells that are still to be sent, model by model. */
export type CellLines = {
  /** The next cell of the first model that may send one; undefined where none may. */
  take(may: (model: number) => boolean): number | undefined;
  /** Puts a cell back to where it stood. */
  giveBack(model: number, index: number): void;
  /** Takes a cell out of its line; false where it does not stand there. */
  drop(model: number, index: number): boolean;
  readonly left: () => number;
};

/** Lines of these cells, by model, in the order of their numbers. */
export function createCellLines(byModel: readonly (readonly number[])[]): CellLines {
  // The next cell stands last, so that taking it costs nothing.
  const lines = byModel.map((cells) => cells.toReversed());
  return {
    take(may) {
      const model = lines.findIndex((line, at) => line.length > 0 && may(at));
      return lines[model]?.pop();
    },
    giveBack(model, index) {
      const line = lines[model];
      const at = line?.findLastIndex((other) => other > index) ?? -1;
      line?.splice(at + 1, 0, index);
    },
    drop(model, index) {
      const at = lines[model]?.lastIndexOf(index) ?? -1;
      if (at !== -1) lines[model]?.splice(at, 1);
      return at !== -1;
    },
    left: () => lines.reduce((sum, line) => sum + line.length, 0),
  };
}
