/** What browsers draw at most: so many pixels along a side, so many in all. */
const LONGEST = 16_000;
const MOST = 120_000_000;

/** A drawn picture as pixels, twice as fine as it is shown, or as fine as the browser can draw it. */
export async function pngOf(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement('canvas');
    const { width, height } = picture;
    const finest = Math.sqrt(MOST / (width * height));
    const scale = Math.min(2, LONGEST / width, LONGEST / height, finest);
    canvas.width = width * scale;
    canvas.height = height * scale;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser cannot draw pictures.');
    context.scale(scale, scale);
    context.drawImage(picture, 0, 0);
    return await new Promise((done, failed) =>
      canvas.toBlob(
        (png) => (png ? done(png) : failed(new Error('No picture came.'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
