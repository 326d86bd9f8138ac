type Act = () => Promise<void>;

/** What is to happen, by day. What is put on the day that is just being worked through happens on it, too. */
export class Agenda {
  readonly #days = new Map<number, Act[]>();
  #waiting = 0;

  at(day: number, act: Act): void {
    const acts = this.#days.get(day);
    if (acts) acts.push(act);
    else this.#days.set(day, [act]);
    this.#waiting += 1;
  }

  async work(day: number): Promise<void> {
    const acts = this.#days.get(day) ?? [];
    for (const act of acts) await act();
    this.#waiting -= acts.length;
    this.#days.delete(day);
  }

  get isEmpty(): boolean {
    return this.#waiting === 0;
  }
}
