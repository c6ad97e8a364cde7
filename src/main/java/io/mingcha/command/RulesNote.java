package io.mingcha.command;

import io.mingcha.pack.Admitted;
import io.mingcha.pack.ShippedRules;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import java.util.List;

/** With which rules was judged: the shipped ones as they were shipped, or which else and on whose word. */
final class RulesNote {
    private static final int DIGITS = 16;

    private RulesNote() {}

    /** Says it in every case. */
    static void add(Page page, int indent, Admitted admitted) {
        page.line(paint(admitted), indent, text(admitted));
        List<String> changed = ShippedRules.recorded().changed(admitted.book().pack());
        if (admitted.origin() == Admitted.Origin.SHIPPED && !changed.isEmpty()) {
            page.line(Paint.YELLOW, indent, "规则目录里不影响比对的文件与发布时不同：" + Named.some(changed) + "。");
        }
    }

    /** Says it where it is not the usual case; reads no more than what was judged with. */
    static void addUnlessShipped(Page page, int indent, Admitted admitted) {
        if (admitted.origin() != Admitted.Origin.SHIPPED) {
            page.line(paint(admitted), indent, text(admitted));
        }
    }

    private static Paint paint(Admitted admitted) {
        return admitted.origin() == Admitted.Origin.UNSIGNED ? Paint.YELLOW : Paint.PLAIN;
    }

    /** In one sentence. */
    static String text(Admitted admitted) {
        int rules = admitted.book().rules().size();
        String which = switch (admitted.origin()) {
            case SHIPPED -> "随程序分发的规则 " + rules + " 条";
            case SIGNED -> folder(admitted) + " 的规则 " + rules + " 条，由“" + admitted.signedBy() + "”签名";
            case UNSIGNED -> folder(admitted) + " 的规则 " + rules + " 条，与随程序分发的不同，本单位未要求签名";
        };
        return "规则：" + which + "；散列值 " + admitted.book().pack().hash().substring(0, DIGITS) + "…";
    }

    private static String folder(Admitted admitted) {
        return admitted.book().pack().folder().toString();
    }
}
