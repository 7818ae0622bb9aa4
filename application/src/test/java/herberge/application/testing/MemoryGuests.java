package herberge.application.testing;

import static herberge.domain.testing.Fixtures.GERMANY;
import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import herberge.application.port.Guests;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.guest.DiallingPlan;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.guest.GuestQuery;
import herberge.domain.guest.GuestQuery.Word;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores guests in memory. */
public final class MemoryGuests implements Guests {

    private static final Comparator<Guest> ORDER = Comparator.comparing(
                    (Guest guest) ->
                            requireNonNullElseGet(guest.details().name().lastName(), guest::fullName),
                    German.ORDER)
            .thenComparing(guest -> requireNonNullElse(guest.details().name().firstName(), ""), German.ORDER)
            .thenComparing(guest -> guest.id().value());

    private record Hit(Guest guest, double closeness) {}

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;
    private final MemoryTable<Guest> table;

    MemoryGuests(MemoryTransactions transactions, MemoryChangeLog log) {
        this.transactions = transactions;
        this.log = log;
        this.table = new MemoryTable<>(
                transactions, log, state -> state.guests, guest -> guest.id().value(), Guest::version);
    }

    @Override
    public Optional<String> findFullName(GuestId id) {
        return table.find(id.value()).map(Guest::fullName);
    }

    @Override
    public Optional<Guest> findMerged(GuestId former) {
        return table.all().stream()
                .filter(guest -> guest.mergedFrom().contains(former))
                .findFirst();
    }

    @Override
    public List<Duplicate> findDuplicates(GuestId id, int atMost) {
        Guest guest = table.find(id.value()).orElseThrow();
        return table.all().stream()
                .filter(other -> !other.id().equals(id))
                .map(other -> new Duplicate(other.id(), other.fullName(), MemoryDuplicates.why(guest, other)))
                .filter(duplicate -> !duplicate.why().isEmpty())
                .sorted(Comparator.comparing(
                                (Duplicate duplicate) -> -duplicate.why().size())
                        .thenComparing(this::isColleague)
                        .thenComparing(duplicate -> duplicate.id().value()))
                .limit(atMost)
                .toList();
    }

    /** Whether the guest is a contact person of which only the company is the same. */
    private boolean isColleague(Duplicate duplicate) {
        return duplicate.why().equals(List.of("company"))
                && table.find(duplicate.id().value())
                                .orElseThrow()
                                .details()
                                .name()
                                .lastName()
                        != null;
    }

    @Override
    public Slice<DuplicatePair> listDuplicates(PageRequest page) {
        List<Guest> all = MemoryTable.sorted(
                table.all(), Comparator.comparing(guest -> guest.id().value()));
        List<DuplicatePair> pairs = all.stream()
                .flatMap(first -> all.stream()
                        .filter(second -> second.id().value() > first.id().value())
                        .map(second -> new DuplicatePair(first, second, MemoryDuplicates.why(first, second))))
                .filter(pair -> !pair.why().isEmpty())
                .toList();
        return MemoryTable.page(
                pairs,
                page,
                pair -> pair.first().id().value() * 1_000_000
                        + pair.second().id().value());
    }

    @Override
    public Optional<Guest> find(GuestId id) {
        return table.find(id.value());
    }

    @Override
    public Optional<Guest> lock(GuestId id) {
        return find(id);
    }

    @Override
    public Slice<Guest> list(PageRequest page) {
        return MemoryTable.page(
                MemoryTable.sorted(table.all(), ORDER),
                page,
                guest -> guest.id().value());
    }

    @Override
    public Slice<Guest> search(String text, PageRequest page) {
        GuestQuery query = GuestQuery.parse(German.fold(text), GERMANY);
        List<Guest> closestFirst = table.all().stream()
                .map(guest -> new Hit(guest, closeness(query, guest)))
                .filter(hit -> hit.closeness() > 0)
                .sorted(Comparator.comparing(Hit::closeness)
                        .reversed()
                        .thenComparing(hit -> hit.guest().id().value()))
                .map(Hit::guest)
                .toList();
        return MemoryTable.page(closestFirst, page, guest -> guest.id().value());
    }

    /** In tiers: whole words, then beginnings of words, then parts of words, then similar spellings. */
    private static double closeness(GuestQuery query, Guest guest) {
        if (query.words().isEmpty()) {
            return 0;
        }
        String known = knownOf(guest);
        double tier = 100.0 * Fit.values().length;
        for (Fit fit : Fit.values()) {
            if (query.words().stream().allMatch(word -> fits(word, known, fit))) {
                return tier;
            }
            tier -= 100;
        }
        String names = German.fold(joined(
                guest.details().name().firstName(),
                guest.details().name().lastName(),
                guest.details().name().company(),
                guest.details().address().city()));
        List<Double> each = query.words().stream()
                .map(word -> fits(word, known, Fit.PART) ? 1 : alike(word, names))
                .toList();
        return each.contains(0.0) ? 0 : each.stream().mapToDouble(one -> one).sum();
    }

    private static double alike(Word word, String names) {
        return word.forgiving() ? German.closeness(word.parts().iterator().next(), names) : 0;
    }

    private enum Fit {
        WHOLE,
        BEGINNING,
        PART
    }

    private static boolean fits(Word word, String known, Fit fit) {
        String before = fit == Fit.PART ? "" : " ";
        String after = fit == Fit.WHOLE ? " " : "";
        return word.parts().stream().anyMatch(part -> known.contains(before + part + after))
                || word.starts().stream().anyMatch(start -> known.contains(" " + start + after))
                || (fit == Fit.PART
                        && !word.pieces().isEmpty()
                        && word.pieces().stream().allMatch(piece -> fits(piece, known, fit)));
    }

    /** Whether a text finds bookings of the guest. */
    static boolean isMeant(String text, Guest guest) {
        GuestQuery query = GuestQuery.parse(German.fold(text), GERMANY);
        return !query.words().isEmpty()
                && query.words().stream().allMatch(word -> fits(word, knownOf(guest), Fit.PART));
    }

    /** The searchable text of a guest, folded, each word between spaces. */
    private static String knownOf(Guest guest) {
        GuestDetails guestDetails = guest.details();
        String words = joined(
                guestDetails.name().firstName(),
                guestDetails.name().lastName(),
                guestDetails.name().company(),
                guestDetails.contact().email(),
                guestDetails.address().city(),
                guestDetails.membership().memberNumber());
        String phones = Stream.of(
                        guestDetails.contact().phone(),
                        guestDetails.contact().mobilePhone(),
                        guestDetails.contact().privatePhone(),
                        guestDetails.contact().businessPhone(),
                        guestDetails.contact().fax())
                .filter(Objects::nonNull)
                .flatMap(field -> Stream.of(field.split("[,;|\n]")))
                .map(DiallingPlan::normalize)
                .collect(Collectors.joining(" "));
        return " " + German.fold(words) + " " + phones + " ";
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    @Override
    public Guest add(GuestDetails details, Authorship authorship) {
        return table.add(
                new Guest(new GuestId(transactions.draw("guest")), details, Set.of(), Version.FIRST, authorship));
    }

    @Override
    public void save(Guest guest) {
        Guest before = table.save(guest);
        log.updated(before, guest);
        MemoryTitles.rename(before, guest, transactions.write());
    }

    @Override
    public Optional<Guest> findBefore(long entry) {
        return table.before(entry, Guest.class);
    }

    @Override
    public Optional<Guest> findAfter(long entry) {
        return table.after(entry, Guest.class);
    }

    @Override
    public void restore(Guest guest) {
        table.add(guest);
    }

    @Override
    public void remove(GuestId id) {
        table.remove(id.value());
    }

    @Override
    public long erase(GuestId id, LocalDate today, Instant now) {
        return new MemoryErasure(transactions, log, id).erase(today, now);
    }

    @Override
    public List<InUse.Reference> references(GuestId id) {
        long bookings = transactions.read().bookings.values().stream()
                .filter(booking -> booking.terms().guest().equals(id))
                .count();
        Guest guest = transactions.read().guests.get(id.value());
        long invoices = transactions.read().invoices.values().stream()
                .map(invoice -> invoice.entry().guest())
                .filter(named ->
                        named.equals(id) || (guest != null && guest.mergedFrom().contains(named)))
                .count();
        long credit = transactions.read().credits.values().stream()
                .map(item -> item.entry().guest())
                .filter(named ->
                        named.equals(id) || (guest != null && guest.mergedFrom().contains(named)))
                .count();
        return Stream.of(
                        new InUse.Reference("booking", bookings),
                        new InUse.Reference("credit", credit),
                        new InUse.Reference("invoice", invoices))
                .filter(reference -> reference.count() > 0)
                .toList();
    }
}
