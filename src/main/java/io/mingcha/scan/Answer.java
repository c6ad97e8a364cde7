package io.mingcha.scan;

import io.mingcha.finding.Finding;
import java.util.List;

/**
 * What a data set says to an inquiry.
 *
 * @param findings those asked for, in their order
 * @param outcomes of the rules reported, counting the findings asked for
 * @param whyNots of the rules without such a finding, by id; empty where nobody was asked about or no reasons were wanted
 * @param subjectKnown whether any row speaks of the person or the unit asked about; true where nobody was asked about
 */
public record Answer(List<Finding> findings, List<RuleOutcome> outcomes, List<WhyNot> whyNots, boolean subjectKnown) {}
