/** What `run` and the commands that say nothing else exit with, at the end of their help. */
export const exitCodes =
  "\nExit codes: 0 ran, 1 an expectation failed, 2 bad input (told in lines on standard error),\n70 a mistake of Moonhook itself.";
