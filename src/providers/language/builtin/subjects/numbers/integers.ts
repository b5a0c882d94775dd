import { py } from "../../python/py.ts";
import type { Subject } from "../subject.ts";

export const sieve: Subject = {
  name: "sieve",
  strong: [
    "sieve*",
    "eratosthenes",
    "eratostenes",
    "crible",
    "sieb",
    "crivo",
    "crivello",
    "prime number*",
    "primes",
    "numeros primos",
    "nombres premiers",
    "primzahl*",
    "numeri primi",
    "abhajya",
  ],
  weak: ["prime", "number theory", "numbers"],
  write: (prompt) => {
    const most = prompt.count("up to|until|to|below|hasta|bis|jusqu(?:'|a|à)*|until|até|first", {
      least: 20,
      most: 120,
      fallback: 100,
      isName: true,
    });
    return {
      className: "SieveOfEratosthenes",
      construct: py`
        self.headline("The sieve of Eratosthenes")
        most, columns = ${most}, ${most > 75 ? 15 : most > 40 ? 12 : 10}
        rows = int(np.ceil(most / columns))
        size = min(0.95, 13.2 / columns, 5.3 / rows)
        cells = {}
        for number in range(1, most + 1):
            row, column = divmod(number - 1, columns)
            box = Square(size * 0.92, color=GREY_D, stroke_width=1, fill_color=GREY_E, fill_opacity=0.6)
            label = Text(str(number), font_size=36)
            label.scale_to_fit_height(min(label.height, size * 0.4))
            label.scale_to_fit_width(min(label.width, size * 0.75))
            cells[number] = VGroup(box, label).move_to([(column - (columns - 1) / 2) * size, (rows / 2 - row - 0.5) * size - 0.1, 0])
        self.play(FadeIn(VGroup(*cells.values()), lag_ratio=0.01), run_time=1.5)
        self.say("1 is not prime; every number that is left might be")
        self.play(cells[1].animate.set_opacity(0.15), run_time=0.4)
        struck, colors = {1}, [YELLOW, TEAL, RED, PURPLE_B, ORANGE]
        prime = 2
        while prime * prime <= most:
            if prime not in struck:
                color = colors.pop(0) if colors else BLUE
                self.say(f"{prime} is prime: strike out its multiples")
                self.play(cells[prime][0].animate.set_fill(color, 0.9), run_time=0.4)
                multiples = [n for n in range(prime * prime, most + 1, prime) if n not in struck]
                struck.update(multiples)
                if multiples:
                    self.play(LaggedStart(*[
                        AnimationGroup(cells[n][0].animate.set_fill(color, 0.25), cells[n][1].animate.set_opacity(0.25)) for n in multiples
                    ], lag_ratio=0.5), run_time=min(2.2, 0.5 + 0.05 * len(multiples)))
            prime += 1
        primes = [n for n in range(2, most + 1) if n not in struck]
        self.say(f"What is left are the {len(primes)} primes up to {most}")
        self.play(*[cells[n][0].animate.set_fill(GREEN, 0.8) for n in primes], run_time=1.2)`,
    };
  },
};

export const gcd: Subject = {
  name: "gcd",
  strong: [
    "gcd",
    "greatest common divisor",
    "euclid*",
    "euklid*",
    "mcd",
    "maximo comun divisor",
    "pgcd",
    "plus grand commun diviseur",
    "ggt",
    "grosster gemeinsamer teiler",
    "mdc",
    "massimo comune divisore",
    "hcf",
    "highest common factor",
  ],
  weak: ["divisor", "number theory"],
  write: ({ numbers }) => {
    const named = numbers.filter((value) => Number.isInteger(value) && value >= 1 && value <= 100_000);
    const [one = 48, other = 30] = named.length >= 2 ? named : [];
    // Squares can be drawn while there are not too many of them.
    const [a, b] = [Math.max(one, other), Math.min(one, other)];
    return {
      className: "EuclideanAlgorithm",
      construct: py`
        self.headline("Euclid's algorithm")
        a, b = ${a}, ${b}
        scale = min(6.6 / a, 4.9 / b)
        corner = np.array([-6.4, -2.6 + (4.9 - b * scale) / 2, 0])
        frame = Rectangle(width=a * scale, height=b * scale, color=WHITE).move_to(corner + scale / 2 * np.array([a, b, 0]))
        question = MathTex(rf"\gcd({a}, {b})", font_size=44, color=YELLOW).move_to([3.9, 2.2, 0])
        self.say("Fill a rectangle with the largest squares that fit")
        self.play(Create(frame), Write(question))
        colors, steps, position = [BLUE, TEAL, GREEN, YELLOW, ORANGE, RED, PURPLE], VGroup(), corner.copy()
        width, height, drawn = a, b, 0
        while width and height:
            side, length = min(width, height), max(width, height)
            count, rest = divmod(length, side)
            direction = RIGHT if width >= height else UP
            color = colors[len(steps) % len(colors)]
            steps.add(MathTex(rf"{length} = {count} \cdot {side} + {rest}", font_size=36, color=color))
            squares = VGroup()
            for k in range(min(count, 40)):
                box = Square(side * scale, color=color, fill_opacity=0.5, stroke_width=min(2, side * scale * 20))
                squares.add(box.move_to(position + scale * (side / 2 * (RIGHT + UP) + k * side * direction)))
            position = position + scale * count * side * direction
            steps.arrange(DOWN, aligned_edge=LEFT, buff=0.25)
            steps.scale_to_fit_height(min(steps.height, 3.0)).move_to([3.9, 0.25, 0])
            if drawn < 6:
                self.play(LaggedStart(*[FadeIn(one, scale=0.8) for one in squares], lag_ratio=0.3), Write(steps[-1]), run_time=1.4)
            else:
                self.play(FadeIn(squares), Write(steps[-1]), run_time=0.4)
            drawn += 1
            if direction is RIGHT:
                width = rest
            else:
                height = rest
            answer = side
        self.say(f"The smallest square fits everywhere: its side is {answer}")
        result = MathTex(rf"\gcd({a}, {b}) = {answer}", font_size=48, color=YELLOW).move_to([3.9, -2.1, 0])
        self.play(Write(result), Create(SurroundingRectangle(result, color=YELLOW, buff=0.2)))`,
    };
  },
};
