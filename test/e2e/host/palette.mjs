// A picture of a window has few colours: with a palette of the 256 that are most in it, a PNG takes a third of the room.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** The parts of a PNG by name; those of one name joined. */
function partsOf(png) {
  const parts = {};
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    parts[name] = Buffer.concat([parts[name] ?? Buffer.alloc(0), png.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return parts;
}

function part(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** Undoes the filters of the rows: the colours themselves, row after row. */
function pixelsOf(rows, width, height, bytes) {
  const stride = width * bytes;
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= bytes ? out[at - bytes] : 0;
      const up = y > 0 ? out[at - stride] : 0;
      const corner = x >= bytes && y > 0 ? out[at - stride - bytes] : 0;
      out[at] =
        rows[y * (stride + 1) + 1 + x] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
  }
  return out;
}

function paeth(left, up, corner) {
  const [a, b, c] = [left, up, corner].map(near => Math.abs(left + up - corner - near));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** How far two colours are from each other. */
const apart = (a, b) => [16, 8, 0].reduce((sum, by) => sum + (((a >> by) & 255) - ((b >> by) & 255)) ** 2, 0);

/**
 * At most 256 of these colours, and for each colour the place of the nearest of them. One by one the colour is taken that
 * would lose most: seen often, or unlike all taken before (a small red cross stays red).
 */
function paletteOf(counts) {
  const lost = [...counts].map(([colour, count]) => ({
    colour,
    count,
    away: Number.POSITIVE_INFINITY,
    place: 0,
  }));
  const palette = [];
  while (palette.length < 256) {
    const next = lost.reduce((most, one) => (one.count * one.away > most.count * most.away ? one : most));
    if (next.away === 0) break;
    for (const one of lost) {
      const away = apart(one.colour, next.colour);
      if (away < one.away) Object.assign(one, { away, place: palette.length });
    }
    palette.push(next.colour);
  }
  return { palette, places: new Map(lost.map(({ colour, place }) => [colour, place])) };
}

/** The same picture in at most 256 colours; others become the nearest of them. 8 bits a channel, as a browser makes it. */
export function withPalette(png) {
  const { IHDR, IDAT } = partsOf(png);
  const [width, height] = [IHDR.readUInt32BE(0), IHDR.readUInt32BE(4)];
  const bytes = IHDR[9] === 6 ? 4 : 3;
  const pixels = pixelsOf(inflateSync(IDAT), width, height, bytes);
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += bytes) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { palette, places } = paletteOf(counts);
  const rows = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < width * height; i++)
    rows[i + Math.floor(i / width) + 1] = places.get(pixels.readUIntBE(i * bytes, 3));
  const head = Buffer.from(IHDR);
  head[9] = 3; // colours by number
  const colours = Buffer.from(palette.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    ...[signature, part('IHDR', head), part('PLTE', colours)],
    ...[part('IDAT', deflateSync(rows, { level: 9 })), part('IEND', Buffer.alloc(0))],
  ]);
}
