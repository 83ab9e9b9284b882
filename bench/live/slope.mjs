// How much something grows with time: the slope of the straight line with the least squares through it.

/** @param {[number, number][]} points times and what was measured then */
export function slope(points) {
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const products = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  const squares = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return products / squares;
}
