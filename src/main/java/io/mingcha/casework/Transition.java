package io.mingcha.casework;

import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Role;
import java.util.Set;

/**
 * A row of the table of transitions.
 *
 * @param roles whoever has one of them may do it
 * @param demands what it asks for besides
 */
public record Transition(CaseState from, Action action, CaseState to, Set<Role> roles, Set<Demand> demands) {}
