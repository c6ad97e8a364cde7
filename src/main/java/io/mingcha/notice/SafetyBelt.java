package io.mingcha.notice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Holds back a rule that suddenly flags very many: more likely its data are wrong than so many people.
 *
 * @param share of the subjects looked at beyond which a rule is held, as 0.05
 * @param least how many flagged subjects it takes for the share to count
 * @param times how often the median of earlier scans may be reached
 * @param scans how many earlier scans the median is taken of; with fewer there is none yet
 */
public record SafetyBelt(BigDecimal share, int least, int times, int scans) {
    /**
     * What a scan found by a rule.
     *
     * @param flagged distinct subjects with a finding
     * @param lookedAt distinct subjects of the rows it looked at
     */
    public record Figures(long flagged, long lookedAt) {}

    /**
     * Why a rule is held, in Chinese; empty where it is not.
     *
     * @param now of the scan that counts
     * @param flaggedBefore distinct subjects flagged in earlier scans, the latest first
     */
    public Optional<String> held(Figures now, List<Long> flaggedBefore) {
        BigDecimal most = share.multiply(BigDecimal.valueOf(now.lookedAt()));
        if (now.flagged() >= least && BigDecimal.valueOf(now.flagged()).compareTo(most) > 0) {
            return Optional.of("涉及 " + now.flagged() + " 个对象，超过所查 " + now.lookedAt() + " 个对象的 "
                    + share.movePointRight(2).stripTrailingZeros().toPlainString() + "%");
        }
        if (flaggedBefore.size() < scans) {
            return Optional.empty();
        }
        List<Long> last = flaggedBefore.subList(0, scans).stream().sorted().toList();
        long twiceMedian = last.get((scans - 1) / 2) + last.get(scans / 2);
        if (2 * now.flagged() > times * twiceMedian) {
            return Optional.of("涉及 " + now.flagged() + " 个对象，超过最近 " + scans + " 次扫描中位数 "
                    + BigDecimal.valueOf(twiceMedian)
                            .divide(BigDecimal.valueOf(2))
                            .toPlainString() + " 的 " + times + " 倍");
        }
        return Optional.empty();
    }
}
