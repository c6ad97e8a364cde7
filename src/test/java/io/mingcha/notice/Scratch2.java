package io.mingcha.notice;
import java.nio.file.*;
public class Scratch2 {
  public static void main(String[] a) throws Exception {
    for (String f : a) { int n=0; for (Ink p : Ink.of(Path.of(f))) { n++;
      System.out.println(f+" page "+n+" "+p.width()+"x"+p.height());
      System.out.println(" red rows "+p.rows(Ink.RED,0,210,0,297));
      System.out.println(" red cols "+p.columns(Ink.RED,0,210,0,297).stream().map(s->s.from()+"-"+s.to()).limit(3).toList());
      System.out.println(" black rows "+p.rows(Ink.BLACK,0,210,0,297).stream().map(s->s.from()+"-"+s.to()).toList());
      var rows=p.rows(Ink.BLACK,0,210,0,297);
      for (var r: rows) { var c=p.columns(Ink.BLACK,0,210,r.from(),r.to()); if (!c.isEmpty()) System.out.println("   "+r.from()+": "+c.get(0).from()+" .. "+c.get(c.size()-1).to()+" n="+c.size()); }
    }}
  }
}
