package io.mingcha.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A maximal run of invoice numbers of one payee that a unit claimed, each one more than the number before. Only numbers
 * of digits alone and of one length run on; however long they are, they are counted as text.
 *
 * @param row the latest claim's
 * @param firstNo the lowest number, with the zeros it was written with
 * @param lastNo the highest number
 * @param numbers how many different numbers there are
 * @param claims all claims of these numbers
 */
public record InvoiceRun(
        Row row, String unitId, String payee, String firstNo, String lastNo, long numbers, Tally claims)
        implements Fact {
    private static final char NINE = '9';

    /** Calendar days from the first to the last claim. */
    public long span() {
        return days(claims.earliest().ownDate(), ownDate());
    }

    @Override
    public LocalDate ownDate() {
        return claims.latest().ownDate();
    }

    /** The runs in one unit's claims, also those of a single number. */
    static List<InvoiceRun> of(List<Expense> claims) {
        Map<String, TreeMap<String, List<Expense>>> series = new TreeMap<>();
        for (Expense claim : claims) {
            String number = claim.invoiceNo();
            if (claim.payee() != null && number != null && digits(number)) {
                series.computeIfAbsent(Key.of(claim.payee(), number.length()), key -> new TreeMap<>())
                        .computeIfAbsent(number, no -> new ArrayList<>())
                        .add(claim);
            }
        }
        List<InvoiceRun> runs = new ArrayList<>();
        series.values().forEach(byNumber -> addRuns(byNumber, runs));
        return runs;
    }

    /** @param byNumber claims of one payee by numbers of one length, so that the order of texts is that of numbers */
    private static void addRuns(TreeMap<String, List<Expense>> byNumber, List<InvoiceRun> runs) {
        List<String> numbers = new ArrayList<>();
        for (String number : byNumber.keySet()) {
            if (!numbers.isEmpty() && !number.equals(next(numbers.get(numbers.size() - 1)))) {
                runs.add(run(numbers, byNumber));
                numbers.clear();
            }
            numbers.add(number);
        }
        runs.add(run(numbers, byNumber));
    }

    private static InvoiceRun run(List<String> numbers, Map<String, List<Expense>> byNumber) {
        List<Expense> claims = new ArrayList<>();
        for (String number : numbers) {
            claims.addAll(byNumber.getOrDefault(number, List.of()));
        }
        Expense any = claims.get(0);
        Tally tally = new Tally(claims);
        return new InvoiceRun(
                tally.latest().row(),
                any.unitId(),
                String.valueOf(any.payee()),
                numbers.get(0),
                numbers.get(numbers.size() - 1),
                numbers.size(),
                tally);
    }

    /** One more than a number, of the same length; after nines alone come zeros, which stand before all others. */
    private static String next(String number) {
        char[] digits = number.toCharArray();
        int at = digits.length - 1;
        while (at >= 0 && digits[at] == NINE) {
            digits[at--] = '0';
        }
        if (at >= 0) {
            digits[at]++;
        }
        return new String(digits);
    }

    private static boolean digits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= NINE);
    }
}
