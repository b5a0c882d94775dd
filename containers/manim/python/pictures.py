"""Manim reads a vector picture by way of a file beside it, of the same name in each process. Here it does without."""

import io
from xml.etree import ElementTree

import svgelements
from manim import RIGHT, SVGMobject


def read_without_files() -> None:
    def generate_mobject(self):
        tree = self.modify_xml_tree(ElementTree.parse(self.get_file_path()))
        changed = io.BytesIO()
        tree.write(changed)
        changed.seek(0)
        mobjects, self.id_to_vgroup_dict = self.get_mobjects_from(svgelements.SVG.parse(changed))
        self.add(*mobjects)
        self.flip(RIGHT)
        return self

    SVGMobject.generate_mobject = generate_mobject
