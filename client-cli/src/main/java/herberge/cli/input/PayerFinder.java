package herberge.cli.input;

import herberge.cli.api.Api;
import herberge.cli.api.Payer;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import java.util.List;

/** Finds a payer by id or by the server's search. */
public final class PayerFinder {

    private static final int MAX_SHOWN = 10;

    private final Api api;
    private final Chooser chooser;

    public PayerFinder(Api api, Chooser chooser) {
        this.api = api;
        this.chooser = chooser;
    }

    /** Returns the server's response about the payer; a change is based on its version. */
    public ServerResponse fetch(String text) {
        return api.get("/payers/" + findId(text), QueryString.none());
    }

    /** Returns the id; among several payers whose name is not the text as it is written, the user chooses. */
    public long findId(String text) {
        if (NameMatching.isId(text)) {
            return Long.parseLong(text);
        }
        if (text.isBlank()) {
            throw new UsageException("payer.blank");
        }
        List<Payer> hits = api.list("/payers", QueryString.of("q", text), MAX_SHOWN + 1).stream()
                .map(Payer::of)
                .toList();
        List<Payer> named = hits.stream()
                .filter(payer -> NameMatching.isSame(payer.name(), text))
                .toList();
        List<Payer> found = named.size() == 1 ? named : hits;
        if (found.isEmpty()) {
            throw new NothingFoundException("payer.none", text);
        }
        Payer payer = found.size() == 1
                ? found.get(0)
                : chooser.choose(text, "choose.payers", found, PayerFinder::describePayer);
        Long id = payer.id();
        if (id == null) {
            throw new NothingFoundException("payer.none", text);
        }
        return id;
    }

    private static String describePayer(Payer payer) {
        return payer.id() + "  " + payer.name() + (payer.city().isEmpty() ? "" : "  (" + payer.city() + ")");
    }
}
