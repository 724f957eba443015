/** Longer than this a side of a photo is not needed to see what is the matter. */
const longest = 1600;
/** The server takes no photo beyond two megabytes; one full of detail is drawn coarser. */
const largest = 2_000_000;
const qualities = [0.8, 0.6, 0.4, 0.2];

function readAs(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function opened(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('no picture'));
    image.src = address;
  });
}

/**
 * The picture in a size that a slow network carries, drawn anew: of what the camera wrote beside it,
 * place and device among it, nothing is left. By a data address, since the policy allows no other.
 */
export async function scaled(file: Blob): Promise<ArrayBuffer> {
  const image = await opened(await readAs(file));
  const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const brush = canvas.getContext('2d');
  if (!brush || image.naturalWidth === 0) throw new Error('no picture');
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  for (const quality of qualities) {
    const drawn = await drawnAs(canvas, quality);
    if (drawn.size <= largest) return new Response(drawn).arrayBuffer();
  }
  throw new Error('too large');
}

function drawnAs(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (drawn) => (drawn ? resolve(drawn) : reject(new Error('no picture'))),
      'image/jpeg',
      quality,
    ),
  );
}

/** By which the server tells that a photo is what was taken. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** To be shown in the page. */
export function shown(bytes: ArrayBuffer): Promise<string> {
  return readAs(new Blob([bytes], { type: 'image/jpeg' }));
}
