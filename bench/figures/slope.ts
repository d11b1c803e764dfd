export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The growth of y with x, by least squares. */
export const slope = (points: readonly Point[]): number => {
  const [meanX, meanY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const products = points.map(({ x, y }) => (x - meanX) * (y - meanY));
  const squares = points.map(({ x }) => (x - meanX) ** 2);
  return sum(products) / sum(squares);
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const mean = (values: readonly number[]): number => sum(values) / values.length;
