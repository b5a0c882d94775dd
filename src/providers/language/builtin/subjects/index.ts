import { factoring } from "./algebra/factoring.ts";
import { angleSum, circleArea, polygon } from "./geometry/shapes.ts";
import { orbit, pendulum, projectile, waves } from "./physics/mechanics.ts";
import { fourier } from "./series/fourier.ts";
import { fractalTree, koch, mandelbrot, sierpinski } from "./series/fractals.ts";
import { arithmeticSum, fibonacci, geometricSeries } from "./series/sums.ts";
import { gcd, sieve } from "./numbers/integers.ts";
import { binomial, centralLimit, dice, normal } from "./probability/distributions.ts";
import { linkedList, queue, stack } from "./structures/linear.ts";
import { searchTree } from "./structures/tree.ts";
import { binarySearch } from "./algorithms/binary-search.ts";
import { breadthFirst, depthFirst, dijkstra } from "./algorithms/graphs.ts";
import { mergeSort } from "./algorithms/merge-sort.ts";
import { bubbleSort, insertionSort, quickSort, selectionSort } from "./algorithms/sorting.ts";
import { eigenvectors } from "./linear-algebra/eigenvectors.ts";
import { transformation } from "./linear-algebra/transformation.ts";
import { crossProduct, dotProduct, vectorAddition } from "./linear-algebra/vectors.ts";
import { complexNumbers, euler } from "./numbers/complex.ts";
import { completingSquare } from "./algebra/completing-square.ts";
import { quadratic } from "./algebra/quadratic.ts";
import { derivative } from "./calculus/derivative.ts";
import { limit } from "./calculus/limit.ts";
import { riemann } from "./calculus/riemann.ts";
import { taylor } from "./calculus/taylor.ts";
import { graph } from "./functions/graph.ts";
import { pythagoras } from "./geometry/pythagoras.ts";
import type { Subject } from "./subject.ts";
import { unitCircle } from "./trigonometry/unit-circle.ts";

/** All of them; where two score alike, the earlier counts. */
export const subjects: readonly [Subject, ...Subject[]] = [
  pythagoras,
  derivative,
  riemann,
  limit,
  taylor,
  unitCircle,
  completingSquare,
  factoring,
  quadratic,
  circleArea,
  polygon,
  angleSum,
  transformation,
  eigenvectors,
  dotProduct,
  crossProduct,
  vectorAddition,
  complexNumbers,
  euler,
  bubbleSort,
  selectionSort,
  insertionSort,
  quickSort,
  mergeSort,
  binarySearch,
  breadthFirst,
  depthFirst,
  dijkstra,
  stack,
  queue,
  linkedList,
  searchTree,
  normal,
  binomial,
  centralLimit,
  dice,
  sieve,
  gcd,
  projectile,
  pendulum,
  orbit,
  waves,
  geometricSeries,
  arithmeticSum,
  fibonacci,
  koch,
  sierpinski,
  fractalTree,
  mandelbrot,
  fourier,
  graph,
];
