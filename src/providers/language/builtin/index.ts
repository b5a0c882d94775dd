import { type Author, AuthorFailure } from "../../../domain/authoring/author.ts";
import { withCaptionsIn } from "./captions/translate.ts";
import { languageOf } from "./prompt/language.ts";
import { readPrompt } from "./prompt/prompt.ts";
import { Python } from "./python/py.ts";
import { sceneScript } from "./python/scene-script.ts";
import { recognise } from "./recognise.ts";
import { explainer } from "./subjects/explainer.ts";

/**
 * Writes scenes by rules: no key, no network, and the same prompt gives the same script. A script that failed is answered by the plainest
 * scene that there is for the prompt; when that was the one that failed, by `refused`.
 */
export function builtinAuthor(): Author {
  return {
    name: "builtin",
    write: async ({ prompt, repair }, signal) => {
      signal.throwIfAborted();
      const read = readPrompt(prompt);
      const source = (repair ? explainer : recognise(read)).write(read);
      const language = languageOf(read.text);
      const captioned = withCaptionsIn(source.construct.code, language, source.language === language);
      const script = sceneScript({ ...source, construct: new Python(captioned) });
      if (repair?.script === script)
        throw new AuthorFailure("refused", "The built-in author has no other scene for this.");
      return { script, scene: source.className, tokens: 0 };
    },
  };
}
