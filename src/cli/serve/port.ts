/** Where the page is served when no port is asked for; links lead there when no base is. */
export const usualPort = 4747;
