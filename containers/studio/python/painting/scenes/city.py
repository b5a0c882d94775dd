"""A skyline: across the water, or from a hill above it."""

import numpy as np

from painting.camera import Move
from painting.parts.boxes import Boxes, BoxModel
from painting.parts.water import water as water_sheet
from painting.scenes.setting import Setting
from painting.world import World

_WALLS = np.array(
    [(0.42, 0.38, 0.33), (0.30, 0.20, 0.16), (0.36, 0.37, 0.40), (0.50, 0.47, 0.42), (0.22, 0.25, 0.30), (0.14, 0.17, 0.21)]
)


def _blocks(setting: Setting, near: float, far: float) -> Boxes:
    """Streets as a grid; the middle is the highest; towers are stacked of two or three blocks that step back."""
    random = setting.random
    feet, sizes, styles = [], [], []
    crown = setting.uniform(-220, 220)
    pitch = 46.0
    for row, z in enumerate(np.arange(near, far, pitch)):
        width = z * 0.85 + 120
        for x in np.arange(-width, width, pitch) + random.uniform(-6, 6):
            if random.random() < 0.06:
                continue
            middle = np.exp(-((((x - crown) / 420) ** 2) + ((z - near - 420) / 520) ** 2))
            high = 14 + random.gamma(2.0, 9.0) + middle * random.gamma(2.2, 46.0)
            if row == 0:
                high = min(high, 42 + random.random() * 30)
            high = min(high, 330)
            wide, deep = random.uniform(20, 36, 2)
            style = [random.random(), *(_WALLS[random.integers(len(_WALLS))] * random.uniform(0.75, 1.25))]
            at = [x + random.uniform(-4, 4), 0.0, z + random.uniform(-4, 4)]
            feet.append(at)
            steps = 1 if high < 60 else int(random.integers(1, 4))
            shares = {1: [1.0], 2: [0.72, 0.28], 3: [0.55, 0.28, 0.17]}[steps]
            base = 0.0
            for step, share in enumerate(shares):
                if step:
                    feet.append([at[0], base, at[2]])
                shrink = 0.8**step
                sizes.append([wide * shrink, high * share, deep * shrink])
                styles.append(style)
                base += high * share
            if high > 150 and random.random() < 0.6:
                feet.append([at[0], base, at[2]])
                sizes.append([1.6, high * 0.16, 1.6])
                styles.append([0.05, 0.3, 0.3, 0.32])
    # The quay, and the ground behind it.
    feet.append([0.0, -3.0, (near + far) / 2 - 40])
    sizes.append([far * 4, 3.0 + 1.2, far - near + 60])
    styles.append([0.03, 0.25, 0.24, 0.22])
    return Boxes(np.array(feet), np.array(sizes), np.zeros(len(feet)), np.array(styles))


def _promenade(boxes: Boxes, deep: float) -> None:
    """Our own side of the water, with a railing, for what stands before the city."""
    feet, sizes = [[0.0, -2.0, deep / 2]], [[160.0, 3.0, deep]]
    feet += [[0.0, 1.95, deep - 0.4], [0.0, 1.5, deep - 0.4]]
    sizes += [[160.0, 0.07, 0.07], [160.0, 0.04, 0.04]]
    for x in np.arange(-30.0, 30.0, 2.0):
        feet.append([x, 1.0, deep - 0.4])
        sizes.append([0.07, 1.0, 0.07])
    styles = [[0.03, 0.30, 0.28, 0.26]] + [[0.03, 0.06, 0.06, 0.07]] * (len(feet) - 1)
    boxes.feet = np.concatenate([boxes.feet, np.array(feet)])
    boxes.sizes = np.concatenate([boxes.sizes, np.array(sizes)])
    boxes.turns = np.zeros(len(boxes.feet))
    boxes.styles = np.concatenate([boxes.styles, np.array(styles)])


def build(setting: Setting) -> World:
    """Blocks and towers behind a river or a bay."""
    near = setting.uniform(330, 520)
    boxes = _blocks(setting, near, near + 1500)
    eye = 3.4 if setting.peopled else setting.uniform(7, 26)
    camera = setting.camera(eye, (-0.45, -0.28), near=0.8)
    quay = 14.0 if setting.peopled else 0.0
    if quay:
        _promenade(boxes, quay)
    model = BoxModel(
        boxes, "parts/buildings.frag", (), setting.light.sun_direction, np.array([0.0, 60.0, near + 500]), 900.0
    )
    water = water_sheet(setting.net(camera, 8.0, near + 60, 40, 70, beyond=1.7), 0.035, 5.0, (0.02, 0.055, 0.065), mirror_distance=near)
    side = setting.random.choice([-1.0, 1.0])
    return World(
        camera=camera,
        move=Move(right=34 * side, forward=46, up=3),
        solid=[model],
        water=water,
        water_level=0.0,
        uniforms={"street_glow": setting.light.lamps * (0.9 if setting.light.night > 0.2 else 0.15)},
        heights=lambda places: np.where((places[:, 1] > near - 20) | (places[:, 1] < quay - 1.0), 1.0, -1.0),
        stage=(4.5, 12.0) if setting.peopled else (18.0, 120.0),
    )
