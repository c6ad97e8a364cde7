package io.mingcha.source;

/**
 * A row of a source, or one day in it, that gave no row of a table.
 *
 * @param file the path that messages name
 * @param sheet empty for a file without sheets
 * @param row where it stands in the sheet, from 1
 * @param person who it is about; empty where that is unknown
 * @param date the day, as yyyy-MM-dd; empty where it is about no one day
 * @param words the source's own words, as they stand
 * @param reason a Chinese sentence
 */
public record Withheld(
        String file, String sheet, int row, Kind kind, String person, String date, String words, String reason) {
    /** Why nothing came of it. */
    public enum Kind {
        /** The source itself excuses the day or schedules it otherwise. */
        EXCUSED("来源已认可或另有安排"),
        /** Somebody has to mend the source. */
        UNREADABLE("无法读懂"),
        /** The persons table knows none of the persons. */
        UNMATCHED("人员对不上"),
        /** Equal to what was read before. */
        REPEATED("重复"),
        /** A later export says otherwise. */
        CORRECTED("已由后一次导出更正"),
        /** Says nothing that any table holds. */
        IRRELEVANT("与比对无关");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        /** The words a user reads. */
        public String chinese() {
            return chinese;
        }
    }
}
