package io.mingcha.notice;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;

/** Refuses tags whose text would be taken for the address of a picture or of another file. */
final class RefusedPolicy implements RenderPolicy {
    @Override
    public void render(ElementTemplate tag, Object data, XWPFTemplate template) {
        throw new NoticeFault("模板里不能用 " + tag.getSource() + " 这样的标签，只能用文字标签。");
    }
}
