package herberge.domain.price;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The VAT rates of all codes, each with its days of validity. */
public record VatRates(List<VatRate> entries) {

    public static final int MAX_ENTRIES = 100;

    /** The code of everything without VAT. */
    public static final String NONE = "none";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    private static final Comparator<VatRate> BY_BEGIN =
            Comparator.comparing(rate -> requireNonNullElse(rate.from(), LocalDate.MIN));

    public VatRates {
        entries = List.copyOf(entries);
    }

    /**
     * A part of an amount, and its rate.
     *
     * @param share the weight of this part among all parts
     */
    record Part(String code, Percent percent, int share) {}

    /** The parts into which an amount of that code is divided, by the rates of that day; one part if the code is not split. */
    List<Part> parts(String code, LocalDate day) {
        VatRate rate = rate(code, day);
        if (rate.split().isEmpty()) {
            return List.of(new Part(code, requireNonNull(rate.percent()), 1));
        }
        List<Part> parts = new ArrayList<>();
        for (VatRate.Share share : rate.split()) {
            String shareCode = requireNonNull(share.code());
            Percent percent = requireNonNull(rate(shareCode, day).percent());
            parts.add(
                    new Part(shareCode, percent, requireNonNull(share.percent()).hundredths()));
        }
        return parts;
    }

    /** The rate of that day; for days before the first rate of the code, the first rate. */
    private VatRate rate(String code, LocalDate day) {
        List<VatRate> ofCode = entries.stream()
                .filter(rate -> code.equals(rate.code()))
                .sorted(BY_BEGIN)
                .toList();
        return ofCode.stream()
                .filter(rate -> rate.isValidOn(day))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> ofCode.get(0));
    }

    /** All codes, each once. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        entries.forEach(rate -> Optional.ofNullable(rate.code()).ifPresent(codes::add));
        return codes;
    }

    /** The position of the first entry of that code. */
    int position(String code) {
        for (int i = 0; i < entries.size(); i++) {
            if (code.equals(entries.get(i).code())) {
                return i;
            }
        }
        return entries.size();
    }

    /** Checks a required code. */
    void checkCode(Field field, @Nullable String code, Faults faults) {
        faults.checkGiven(field, code);
        if (code != null && position(code) == entries.size()) {
            faults.addOnce(field, PriceViolation.Plain.UNKNOWN_CODE);
        }
    }

    void check(Field field, Faults faults) {
        Set<VatRate> begins = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            VatRate rate = entries.get(i);
            Field at = field.element(i);
            faults.checkGiven(at.part("code"), rate.code());
            if (rate.code() != null && !CODE.matcher(rate.code()).matches()) {
                faults.addOnce(at.part("code"), PriceViolation.Plain.NOT_A_CODE);
            }
            if (!begins.add(new VatRate(rate.code(), null, List.of(), rate.from()))) {
                faults.addOnce(at.part("from"), PriceViolation.Plain.DUPLICATE);
            }
            checkRate(at, rate, faults);
        }
        if (!entries.contains(new VatRate(NONE, Percent.ZERO, List.of(), null))) {
            faults.addOnce(field, PriceViolation.Plain.WITHOUT_NONE);
        }
    }

    private void checkRate(Field at, VatRate rate, Faults faults) {
        boolean changesNone = NONE.equals(rate.code()) && !Percent.ZERO.equals(rate.percent());
        if (rate.split().isEmpty()) {
            faults.checkGiven(at.part("percent"), rate.percent());
        } else if (rate.percent() != null) {
            faults.addOnce(at.part("percent"), PriceViolation.Plain.NOT_OF_KIND);
        } else {
            checkSplit(at.part("split"), rate.split(), faults);
        }
        if (changesNone) {
            faults.addOnce(at.part("percent"), PriceViolation.Plain.WITHOUT_NONE);
        }
    }

    private void checkSplit(Field at, List<VatRate.Share> split, Faults faults) {
        int sum = 0;
        for (int i = 0; i < split.size(); i++) {
            VatRate.Share share = split.get(i);
            Field code = at.element(i).part("code");
            checkCode(code, share.code(), faults);
            faults.checkGiven(at.element(i).part("percent"), share.percent());
            if (entries.stream()
                    .anyMatch(rate -> !rate.split().isEmpty()
                            && rate.code() != null
                            && rate.code().equals(share.code()))) {
                faults.addOnce(code, PriceViolation.Plain.DIVIDED_TWICE);
            }
            sum += share.percent() == null ? 0 : share.percent().hundredths();
        }
        if (sum != Percent.of(100).hundredths()) {
            faults.addOnce(at, PriceViolation.Plain.NOT_WHOLE);
        }
    }
}
