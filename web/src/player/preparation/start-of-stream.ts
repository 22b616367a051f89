export type Variant = { readonly uri: string; readonly bandwidth: number; readonly height: number; readonly audioGroup: string | undefined };

export type Multivariant = { readonly variants: readonly Variant[]; readonly audio: ReadonlyMap<string, string> };

/** As much of a multivariant playlist as is needed to know which files come first. hls.js reads the rest. */
export function readMultivariant(text: string): Multivariant {
  const lines = text.split(/\r?\n/);
  const variants = lines.flatMap((line, at): readonly Variant[] => {
    const uri = lines[at + 1];
    if (!line.startsWith('#EXT-X-STREAM-INF:') || !uri) {
      return [];
    }

    const [bandwidth, height] = [Number(attribute(line, 'BANDWIDTH') ?? 0), Number(attribute(line, 'RESOLUTION')?.split('x')[1] ?? 0)];
    return [{ uri, bandwidth, height, audioGroup: attribute(line, 'AUDIO') }];
  });
  const audio = new Map<string, string>();
  for (const line of lines.filter((one) => one.startsWith('#EXT-X-MEDIA:') && attribute(one, 'TYPE') === 'AUDIO')) {
    const [group, uri] = [attribute(line, 'GROUP-ID'), attribute(line, 'URI')];
    if (group && uri && (attribute(line, 'DEFAULT') === 'YES' || !audio.has(group))) {
      audio.set(group, uri);
    }
  }

  return { variants, audio };
}

/** `#EXT-X-MAP` and the first segment. */
export function readFirstFiles(text: string): { readonly init: string | undefined; readonly segment: string | undefined } {
  const lines = text.split(/\r?\n/);
  const map = lines.find((line) => line.startsWith('#EXT-X-MAP:'));
  return { init: map && attribute(map, 'URI'), segment: lines.find((line) => line !== '' && !line.startsWith('#')) };
}

/** A rung that a line surely carries, and that the screen can show; the first one listed while the others may not exist yet. */
export function startVariant(variants: readonly Variant[], { growing, bandwidth, screenHeight }: StartingFrom): Variant | undefined {
  const carried = variants.filter((variant) => variant.bandwidth <= bandwidth * share && variant.height <= screenHeight);
  const best = carried.toSorted((one, other) => other.bandwidth - one.bandwidth)[0];
  return growing ? variants[0] : (best ?? variants.toSorted((one, other) => one.bandwidth - other.bandwidth)[0]);
}

export const screenHeight = () => innerHeight * devicePixelRatio;

export type StartingFrom = { readonly growing: boolean; readonly bandwidth: number; readonly screenHeight: number };

/**
 * Of what a line carried last. The first picture waits for a whole segment of four seconds, and for its sound beside it: at this share they are there within
 * some one and a half. The next segment is chosen by what the line has shown.
 */
const share = 0.3;

// #EXT-X-STREAM-INF:BANDWIDTH=800000,RESOLUTION=640x360,CODECS="avc1.64001e,mp4a.40.2",AUDIO="sound"
function attribute(line: string, name: string): string | undefined {
  const found = new RegExp(`[:,]${name}=(?:"([^"]*)"|([^",]*))`).exec(line);
  return found?.[1] ?? found?.[2];
}
