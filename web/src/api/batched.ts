/** Those who ask in the same moment share a request. */
const moment = 20;
const mostAtOnce = 100;

type Waiting<T> = { readonly resolve: (value: T | undefined) => void; readonly reject: (error: unknown) => void };

/**
 * Turns a question about many ids into one about a single id: cards of a page each ask for themselves, and one request goes out. What the answer does not speak
 * of is undefined.
 */
export function batched<T>(
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  most: number = mostAtOnce,
): (id: string) => Promise<T | undefined> {
  let waiting = new Map<string, Waiting<T>[]>();
  const send = async (asked: ReadonlyMap<string, readonly Waiting<T>[]>) => {
    try {
      const found = await load([...asked.keys()]);
      asked.forEach((all, id) => all.forEach(({ resolve }) => resolve(found.get(id))));
    } catch (error) {
      asked.forEach((all) => all.forEach(({ reject }) => reject(error)));
    }
  };
  const flush = () => {
    const all = [...waiting];
    waiting = new Map();
    for (let from = 0; from < all.length; from += most) {
      void send(new Map(all.slice(from, from + most)));
    }
  };
  return (id) =>
    new Promise((resolve, reject) => {
      if (waiting.size === 0) {
        setTimeout(flush, moment);
      }

      waiting.set(id, [...(waiting.get(id) ?? []), { resolve, reject }]);
    });
}
