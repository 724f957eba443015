package org.haochaping.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haochaping.bulletin.PublicBulletins.Shelf;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The public list of bulletins")
class ShelfPageTest {
  private static final Tenant TENANT =
      new Tenant(new UUID(0, 1), "532801", "JH2801", "景洪<市>", TenantLevel.COUNTY, null);

  @Test
  void it_links_each_bulletin_with_the_day_it_was_published_in_china() {
    UUID id = new UUID(0, 7);
    String page =
        ShelfPage.list(
            new Shelf(
                TENANT,
                List.of(
                    new Bulletin(
                        id,
                        TENANT.id(),
                        new UUID(0, 8),
                        "monthly-bulletin",
                        "2026-10",
                        1,
                        "通报 & \"情况\"",
                        "bulletin-web",
                        "0.1.0",
                        "text/html",
                        "00",
                        "王局",
                        Instant.parse("2026-11-05T16:30:00Z")))));
    assertThat(page)
        .contains("<a href=\"/b/JH2801/" + id + "\">通报 &amp; &quot;情况&quot;</a>")
        .contains("2026-11-06 发布")
        .contains("景洪&lt;市&gt;")
        .doesNotContain("<script");
  }

  @Test
  void an_empty_list_and_an_unknown_page_say_so_in_chinese() {
    assertThat(ShelfPage.list(new Shelf(TENANT, List.of()))).contains("还没有发布通报");
    assertThat(ShelfPage.nothing()).contains("lang=\"zh-CN\"").contains("没有找到该页面");
  }
}
