package org.haochaping.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text that is hashed, as platform/docs/open-data.md tells it")
class CanonicalTextTest {

  @Test
  void members_have_one_order_and_what_is_empty_is_left_out() {
    String json =
        """
        {"scores": [], "to": "2026-10-31", "from": "2026-10-01",
         "units": [{"name": "市\\u201c住建\\u201d局 \\"\\\\\\u0001\\t/", "id": "u", "kind": "DEPARTMENT", "code": "ZJJ"},
                   {"id": "v", "code": "GAJ", "name": "公安", "kind": "DEPARTMENT", "line": "公安"}],
         "cells": [{"source": 1, "terminal": 5, "unit": "u", "followUps": [0,0,0,0,0],
           "active": [1,0,0,0,0], "all": [2,0,0,0,1], "voided": 0, "defaults": 1}]}
        """;
    CanonicalText text = new CanonicalText(FiguresReader.read(Members.of(json)));
    assertThat(text.text())
        .isEqualTo(
            "{\"from\":\"2026-10-01\",\"to\":\"2026-10-31\",\"units\":[{\"id\":\"u\",\"code\":\"ZJJ\","
                + "\"name\":\"市“住建”局 \\\"\\\\\\u0001\\t/\",\"kind\":\"DEPARTMENT\"},"
                + "{\"id\":\"v\",\"code\":\"GAJ\",\"name\":\"公安\",\"kind\":\"DEPARTMENT\",\"line\":\"公安\"}],"
                + "\"cells\":[{\"source\":1,\"terminal\":5,\"unit\":\"u\",\"all\":[2,0,0,0,1],"
                + "\"active\":[1,0,0,0,0],\"defaults\":1,\"voided\":0}]}");
    assertThat(text.sha256()).hasSize(64);
  }
}
