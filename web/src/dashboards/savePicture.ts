/** A drawn picture as pixels, twice as fine as it is shown. */
export async function pngOf(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.width * 2;
    canvas.height = picture.height * 2;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser cannot draw pictures.');
    context.scale(2, 2);
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
