package herberge.bootstrap.demo;

import java.io.PrintWriter;

/** Prints what a newcomer reads when the demo runs: the logins, and three things to try. */
public final class DemoGuide {

    /** The password of all demo users; it is printed, so it protects nothing. */
    public static final String PASSWORD = "herberge-demo";

    private DemoGuide() {}

    public static void print(PrintWriter out, String url) {
        out.print("""

                Logins: admin, anna and ben, all with the password {password}

                Three things to try, in another terminal:

                1. Log in, and look at the tape chart:
                   echo {password} | bin/herberge login --server {url} --username anna --password-stdin
                   bin/herberge chart today

                2. See which rooms are free in June, and book one:
                   bin/herberge free 2027-06-01 2027-06-03
                   bin/herberge book 1 2027-06-01 2027-06-03 --guest 1

                3. Book a room over HTTP:
                   TOKEN=$(curl -s {url}/api/v1/auth/login -H 'Content-Type: application/json' \\
                     -d '{"username":"anna","password":"{password}"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
                   curl -s {url}/api/v1/bookings -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                     -d '{"roomId":1,"guestId":1,"checkIn":"2027-03-01","checkOut":"2027-03-03","partySize":1}'

                The API to read and to try: {url}/docs
                Bookings as they change, in a browser: {url}/docs/realtime

                Ctrl-C ends the demo and throws its data away.
                """.replace("{password}", PASSWORD).replace("{url}", url));
        out.flush();
    }
}
