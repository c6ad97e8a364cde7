package io.mingcha.notice;
import java.nio.file.*;
public class Scratch {
  public static void main(String[] a) throws Exception {
    Path t = Path.of("/tmp/nt/templates"); Files.createDirectories(t);
    for (var e : TemplateMaker.all().entrySet()) Files.write(t.resolve(e.getKey()), e.getValue());
    var r = new DocxRenderer(t);
    for (NoticeKind k : NoticeKind.values()) {
      long s=System.nanoTime();
      Files.write(Path.of("/tmp/nt/"+k.code()+".docx"), r.render(Samples.notice(k)));
      System.out.println(k+" "+(System.nanoTime()-s)/1000000+"ms");
    }
  }
}
