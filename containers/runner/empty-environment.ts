/** For programs that need none: nothing of the run server's own, which holds its token, is passed on. */
export const emptyEnvironment = {} as NodeJS.ProcessEnv;
