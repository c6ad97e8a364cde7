package io.mingcha.notice;
import java.nio.file.*; import java.util.*;
public class Scratch3 {
  public static void main(String[] a) throws Exception {
    Files.createDirectories(Path.of("/tmp/nt/pdf"));
    var r = new PdfRenderer(Fonts.find(Map.of(), Fonts.usualFolders(Path.of("/root"))));
    for (int i=0;i<2;i++) for (NoticeKind k : NoticeKind.values()) {
      long s=System.nanoTime(); byte[] b=r.render(Samples.notice(k));
      Files.write(Path.of("/tmp/nt/pdf/"+k.code()+".pdf"), b);
      System.out.println(k+" "+(System.nanoTime()-s)/1000000+"ms "+b.length+" "+Arrays.hashCode(b));
    }
  }
}
