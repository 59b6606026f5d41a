PRAGMA application_id = 1196114433;
BEGIN;
CREATE TABLE "schema_migration" ("id" INTEGER NOT NULL PRIMARY KEY, "name" VARCHAR(255) NOT NULL, "applied" DATETIME NOT NULL);
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (1, '0001_initial', '2026-11-29 19:09:03.537459');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (2, '0002_catalogue_says_more', '2026-11-29 19:09:03.540005');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (3, '0003_documents', '2026-11-29 19:09:03.543054');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (4, '0004_marks_of_an_item', '2026-11-29 19:09:03.545824');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (5, '0005_clearance', '2026-11-29 19:09:03.547791');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (6, '0006_amendments', '2026-11-29 19:09:03.549296');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (7, '0007_hand_over', '2026-11-29 19:09:03.550991');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (8, '0008_attachments', '2026-11-29 19:09:03.552520');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (9, '0009_given_numbers', '2026-11-29 19:09:03.554175');
CREATE TABLE "office" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(255) NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "credit_code" VARCHAR(255) NOT NULL,
    "address" VARCHAR(255) NOT NULL,
    "postcode" VARCHAR(255) NOT NULL,
    "phone" VARCHAR(255) NOT NULL,
    "fax" VARCHAR(255) NOT NULL,
    "email" VARCHAR(255) NOT NULL,
    "hours" VARCHAR(255) NOT NULL,
    CHECK ("kind" IN ('township', 'subdistrict', 'bureau', 'county'))
);
INSERT INTO "office" ("id", "name", "kind", "credit_code", "address", "postcode", "phone", "fax", "email", "hours") VALUES (1, '示例镇人民政府', 'township', '11622826013912345A', '示例县示例镇人民路1号', '745000', '0934-0000000', '', '', '工作日 8:30 至 18:00');
CREATE TABLE "department" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(255) NOT NULL,
    "position" INTEGER NOT NULL,
    "active" INTEGER NOT NULL
);
INSERT INTO "department" ("id", "name", "position", "active") VALUES (1, '应急办', 0, 1);
INSERT INTO "department" ("id", "name", "position", "active") VALUES (2, '农业农村办', 1, 1);
CREATE TABLE "catalogue_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "parent_id" INTEGER,
    "name" VARCHAR(255) NOT NULL,
    "path" VARCHAR(255) NOT NULL,
    "article" VARCHAR(255) NOT NULL,
    "hint" VARCHAR(255) NOT NULL,
    "period" INTEGER NOT NULL,
    "period_kind" VARCHAR(255) NOT NULL,
    "position" INTEGER NOT NULL,
    "withdrawn_on" DATE, "channels" VARCHAR(255) NOT NULL DEFAULT '', "gap" INTEGER CHECK ("gap" IS NULL OR "gap" > 0), "code" VARCHAR(255) NOT NULL DEFAULT '',
    FOREIGN KEY ("parent_id") REFERENCES "catalogue_entry" ("id") ON DELETE RESTRICT,
    CHECK ("period" > 0),
    CHECK ("period_kind" IN ('working', 'calendar'))
);
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (1, NULL, '政府信息公开指南', '政府信息公开指南', '条例第十二条', '公开指南：机构、时间、电话和获取方式', 20, 'working', 0, NULL, '政府网站、公开查阅点', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (2, NULL, '政府信息公开制度', '政府信息公开制度', '条例第四条', '公开工作的制度和办法', 20, 'working', 1, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (3, NULL, '法定主动公开内容', '法定主动公开内容', '', '', 20, 'working', 2, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (4, 3, '机构职能', '法定主动公开内容/机构职能', '条例第二十条第（二）项', '机关职能、办公地址、办公时间、联系方式', 20, 'working', 3, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (5, 3, '机构设置', '法定主动公开内容/机构设置', '条例第二十条第（二）项', '内设机构、站所及其职责', 20, 'working', 4, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (6, 3, '领导分工', '法定主动公开内容/领导分工', '条例第二十条第（二）项', '负责人姓名、职务和分工', 20, 'working', 5, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (7, 3, '规范性文件', '法定主动公开内容/规范性文件', '条例第二十条第（一）项', '行政规范性文件', 20, 'working', 6, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (8, 3, '其他文件', '法定主动公开内容/其他文件', '条例第二十条第（十五）项', '通知、意见等其他文件', 20, 'working', 7, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (9, 3, '规划计划', '法定主动公开内容/规划计划', '条例第二十条第（三）项', '发展规划、专项规划和工作计划', 20, 'working', 8, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (10, 3, '统计信息', '法定主动公开内容/统计信息', '条例第二十条第（四）项', '国民经济和社会发展统计信息', 20, 'working', 9, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (11, 3, '财政预决算', '法定主动公开内容/财政预决算', '条例第二十条第（七）项', '预算、决算和“三公”经费', 20, 'calendar', 10, NULL, '政府网站', 400, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (12, 3, '行政许可', '法定主动公开内容/行政许可', '条例第二十条第（五）项', '许可和服务事项的依据、条件、程序、结果', 20, 'working', 11, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (13, 3, '行政处罚', '法定主动公开内容/行政处罚', '条例第二十条第（六）项', '处罚的依据、程序和有社会影响的决定', 20, 'working', 12, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (14, 3, '行政强制', '法定主动公开内容/行政强制', '条例第二十条第（六）项', '强制的依据、条件、程序', 20, 'working', 13, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (15, 3, '行政事业性收费', '法定主动公开内容/行政事业性收费', '条例第二十条第（八）项', '收费项目及其依据、标准', 20, 'working', 14, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (16, 3, '政府采购', '法定主动公开内容/政府采购', '条例第二十条第（九）项', '集中采购项目的目录、标准和实施情况', 20, 'working', 15, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (17, 3, '重大建设项目', '法定主动公开内容/重大建设项目', '条例第二十条第（十）项', '重大建设项目的批准和实施情况', 20, 'working', 16, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (18, 3, '乡村振兴', '法定主动公开内容/乡村振兴', '条例第二十条第（十一）项', '乡村振兴（原扶贫）政策、项目和资金', 20, 'working', 17, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (19, 3, '教育', '法定主动公开内容/教育', '条例第二十条第（十一）项', '义务教育政策和招生', 20, 'working', 18, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (20, 3, '医疗卫生', '法定主动公开内容/医疗卫生', '条例第二十条第（十一）项', '医疗政策和公共卫生服务', 20, 'working', 19, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (21, 3, '社会保障', '法定主动公开内容/社会保障', '条例第二十条第（十一）项', '养老、医疗等社会保险', 20, 'working', 20, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (22, 3, '就业', '法定主动公开内容/就业', '条例第二十条第（十一）项', '就业政策、岗位和培训', 20, 'working', 21, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (23, 3, '保障性住房', '法定主动公开内容/保障性住房', '条例第二十条第（十一）项', '住房保障和危房改造', 20, 'working', 22, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (24, 3, '社会救助', '法定主动公开内容/社会救助', '条例第二十一条', '低保、特困、临时救助的政策和名单', 20, 'working', 23, NULL, '政府网站、村务公开栏', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (25, 3, '应急管理', '法定主动公开内容/应急管理', '条例第二十条第（十二）项', '突发公共事件应急预案、预警和应对', 20, 'working', 24, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (26, 3, '预警信息', '法定主动公开内容/预警信息', '条例第二十条第（十二）项', '气象、地质灾害等预警', 20, 'working', 25, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (27, 3, '安全生产', '法定主动公开内容/安全生产', '条例第二十条第（十三）项', '安全生产监督检查', 20, 'working', 26, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (28, 3, '食品药品监管', '法定主动公开内容/食品药品监管', '条例第二十条第（十三）项', '食品药品和产品质量监督检查', 20, 'working', 27, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (29, 3, '生态环境', '法定主动公开内容/生态环境', '条例第二十条第（十三）项', '环境保护监督检查', 20, 'working', 28, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (30, 3, '人事信息', '法定主动公开内容/人事信息', '条例第二十条第（十四）项', '人事任免、表彰', 20, 'working', 29, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (31, 3, '招考录用', '法定主动公开内容/招考录用', '条例第二十条第（十四）项', '招考的职位、名额、条件和录用结果', 20, 'working', 30, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (32, 3, '农业农村政策', '法定主动公开内容/农业农村政策', '条例第二十一条', '贯彻落实农业农村政策', 20, 'working', 31, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (33, 3, '惠民惠农补贴', '法定主动公开内容/惠民惠农补贴', '条例第二十一条', '补贴的政策、面积、名单和发放', 20, 'working', 32, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (34, 3, '农田水利', '法定主动公开内容/农田水利', '条例第二十一条', '农田水利工程建设运营', 20, 'working', 33, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (35, 3, '土地承包经营权流转', '法定主动公开内容/土地承包经营权流转', '条例第二十一条', '农村土地承包经营权流转', 20, 'working', 34, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (36, 3, '宅基地', '法定主动公开内容/宅基地', '条例第二十一条', '宅基地使用情况审核', 20, 'working', 35, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (37, 3, '土地征收', '法定主动公开内容/土地征收', '条例第二十一条', '征地公告、补偿方案', 20, 'working', 36, NULL, '政府网站、公开栏、村务公开栏', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (38, 3, '房屋征收', '法定主动公开内容/房屋征收', '条例第二十一条', '房屋征收决定、补偿方案', 20, 'working', 37, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (39, 3, '筹资筹劳', '法定主动公开内容/筹资筹劳', '条例第二十一条', '一事一议筹资筹劳', 20, 'working', 38, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (40, NULL, '政府信息公开年报', '政府信息公开年报', '条例第四十九条、第五十条', '年度报告', 20, 'working', 39, NULL, '政府网站', 400, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (41, NULL, '政策解读', '政策解读', '条例第二十条第（十五）项', '对政策文件的解读', 20, 'working', 40, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (42, NULL, '回应关切', '回应关切', '条例第二十条第（十五）项', '对社会关切的回应', 20, 'working', 41, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (43, NULL, '公示公告', '公示公告', '条例第二十条第（十五）项', '公示、公告、通告、通知', 20, 'working', 42, NULL, '政府网站、公开栏', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (44, NULL, '工作动态', '工作动态', '条例第二十条第（十五）项', '工作动态', 20, 'working', 43, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (45, NULL, '建议提案办理', '建议提案办理', '条例第二十条第（十五）项', '人大建议、政协提案办理结果', 20, 'working', 44, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (46, NULL, '村务公开', '村务公开', '村民委员会组织法', '村级财务和村务', 20, 'working', 45, NULL, '村务公开栏', 92, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (47, NULL, '综合政务', '综合政务', '条例第二十条第（十五）项', '其他政务信息', 20, 'working', 46, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (48, NULL, '其他', '其他', '', '上面都不合适的', 20, 'working', 47, NULL, '', NULL, '');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (49, NULL, '本镇特色', '本镇特色', '', '', 20, 'working', 48, NULL, '政府网站', 90, '90');
INSERT INTO "catalogue_entry" ("id", "parent_id", "name", "path", "article", "hint", "period", "period_kind", "position", "withdrawn_on", "channels", "gap", "code") VALUES (50, 49, '民俗节庆', '本镇特色/民俗节庆', '', '', 20, 'working', 49, '2026-05-06', '', NULL, '');
CREATE TABLE "channel" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(255) NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "position" INTEGER NOT NULL
);
INSERT INTO "channel" ("id", "name", "kind", "position") VALUES (1, '政府网站', 'website', 0);
INSERT INTO "channel" ("id", "name", "kind", "position") VALUES (2, '政府公报', 'gazette', 1);
INSERT INTO "channel" ("id", "name", "kind", "position") VALUES (3, '政务微博', 'weibo', 2);
INSERT INTO "channel" ("id", "name", "kind", "position") VALUES (4, '政务微信', 'wechat', 3);
INSERT INTO "channel" ("id", "name", "kind", "position") VALUES (5, '政务新媒体', 'other', 4);
INSERT INTO "channel" ("id", "name", "kind", "position") VALUES (6, '公开栏', 'other', 5);
INSERT INTO "channel" ("id", "name", "kind", "position") VALUES (7, '村务公开栏', 'other', 6);
INSERT INTO "channel" ("id", "name", "kind", "position") VALUES (8, '公开查阅点', 'other', 7);
INSERT INTO "channel" ("id", "name", "kind", "position") VALUES (9, '新闻发布会', 'other', 8);
INSERT INTO "channel" ("id", "name", "kind", "position") VALUES (10, '报刊', 'other', 9);
INSERT INTO "channel" ("id", "name", "kind", "position") VALUES (11, '广播电视', 'other', 10);
INSERT INTO "channel" ("id", "name", "kind", "position") VALUES (12, '镇广播', 'other', 11);
CREATE TABLE "published_item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" VARCHAR(255) NOT NULL,
    "index_number" VARCHAR(255),
    "document_number" VARCHAR(255) NOT NULL,
    "publisher" VARCHAR(255) NOT NULL,
    "category_id" INTEGER,
    "genre" VARCHAR(255) NOT NULL,
    "theme" VARCHAR(255) NOT NULL,
    "made_on" DATE,
    "published_on" DATE,
    "attribute" VARCHAR(255) NOT NULL,
    "withheld_reason" VARCHAR(255) NOT NULL,
    "url" VARCHAR(255) NOT NULL,
    "posting_place" VARCHAR(255) NOT NULL,
    "notice_from" DATE,
    "notice_until" DATE,
    "validity" VARCHAR(255) NOT NULL,
    "repealed_on" DATE,
    "department_id" INTEGER,
    "reviewer" VARCHAR(255) NOT NULL,
    "explains" VARCHAR(255) NOT NULL,
    "summary" TEXT NOT NULL,
    "keywords" VARCHAR(255) NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME,
    "removed_reason" VARCHAR(255) NOT NULL, "document_kind" VARCHAR(255) NOT NULL DEFAULT ''
    CHECK ("document_kind" IN ('', '规章', '行政规范性文件', '否')), "valid_until" DATE, "period" INTEGER
    CHECK ("period" IS NULL OR "period" > 0), "period_kind" VARCHAR(255) NOT NULL DEFAULT ''
    CHECK ("period_kind" IN ('', 'working', 'calendar')), "period_reason" VARCHAR(255) NOT NULL DEFAULT '', "duration" VARCHAR(255) NOT NULL DEFAULT ''
    CHECK ("duration" IN ('', '长期', '定期', '临时')), "village_affairs" INTEGER NOT NULL DEFAULT 0, "needs_interpretation" INTEGER, "withdrawn_on" DATE,
    FOREIGN KEY ("category_id") REFERENCES "catalogue_entry" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("department_id") REFERENCES "department" ("id") ON DELETE RESTRICT,
    CHECK ("attribute" IN ('', '主动公开', '依申请公开', '不予公开')),
    CHECK ("validity" IN ('', '有效', '失效', '废止'))
);
INSERT INTO "published_item" ("id", "title", "index_number", "document_number", "publisher", "category_id", "genre", "theme", "made_on", "published_on", "attribute", "withheld_reason", "url", "posting_place", "notice_from", "notice_until", "validity", "repealed_on", "department_id", "reviewer", "explains", "summary", "keywords", "note", "recorded_at", "removed_at", "removed_reason", "document_kind", "valid_until", "period", "period_kind", "period_reason", "duration", "village_affairs", "needs_interpretation", "withdrawn_on") VALUES (1, '2026年防汛抢险应急预案', '示镇-2026-0001', '示镇发〔2026〕3号', '示例镇人民政府', 25, '', '', '2026-03-02', '2026-03-09', '主动公开', '', '', '', NULL, NULL, '有效', NULL, 1, '李某', '', '汛期值守、转移和物资。
附物资清单。', '防汛 预案', '', '2026-11-29 19:09:03.641718', NULL, '', '行政规范性文件', '2031-03-01', 10, 'working', '县里要求', '定期', 0, 1, NULL);
INSERT INTO "published_item" ("id", "title", "index_number", "document_number", "publisher", "category_id", "genre", "theme", "made_on", "published_on", "attribute", "withheld_reason", "url", "posting_place", "notice_from", "notice_until", "validity", "repealed_on", "department_id", "reviewer", "explains", "summary", "keywords", "note", "recorded_at", "removed_at", "removed_reason", "document_kind", "valid_until", "period", "period_kind", "period_reason", "duration", "village_affairs", "needs_interpretation", "withdrawn_on") VALUES (2, '“三公”经费公开表', '示镇-2026-0003', '', '', NULL, '', '', '2026-04-01', '2026-04-02', '主动公开', '', '', '', NULL, NULL, '', NULL, NULL, '', '', '', '', '原编号写错', '2026-11-29 19:09:03.703699', NULL, '', '否', NULL, NULL, '', '', '', 0, NULL, NULL);
INSERT INTO "published_item" ("id", "title", "index_number", "document_number", "publisher", "category_id", "genre", "theme", "made_on", "published_on", "attribute", "withheld_reason", "url", "posting_place", "notice_from", "notice_until", "validity", "repealed_on", "department_id", "reviewer", "explains", "summary", "keywords", "note", "recorded_at", "removed_at", "removed_reason", "document_kind", "valid_until", "period", "period_kind", "period_reason", "duration", "village_affairs", "needs_interpretation", "withdrawn_on") VALUES (3, '还没有定的信息', NULL, '', '', NULL, '', '', NULL, NULL, '', '', '', '', NULL, NULL, '', NULL, NULL, '', '', '', '', '', '2026-11-29 19:09:03.711011', NULL, '', '', NULL, NULL, '', '', '', 0, NULL, NULL);
INSERT INTO "published_item" ("id", "title", "index_number", "document_number", "publisher", "category_id", "genre", "theme", "made_on", "published_on", "attribute", "withheld_reason", "url", "posting_place", "notice_from", "notice_until", "validity", "repealed_on", "department_id", "reviewer", "explains", "summary", "keywords", "note", "recorded_at", "removed_at", "removed_reason", "document_kind", "valid_until", "period", "period_kind", "period_reason", "duration", "village_affairs", "needs_interpretation", "withdrawn_on") VALUES (4, '登记了两遍的信息', NULL, '', '', NULL, '', '', '2026-04-01', NULL, '', '', '', '', NULL, NULL, '', NULL, NULL, '', '', '', '', '', '2026-11-29 19:09:03.712749', '2026-11-29 19:09:03.715036', '重复登记', '', NULL, NULL, '', '', '', 0, NULL, NULL);
CREATE TABLE "publication" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "item_id" INTEGER NOT NULL,
    "channel_id" INTEGER NOT NULL,
    FOREIGN KEY ("item_id") REFERENCES "published_item" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("channel_id") REFERENCES "channel" ("id") ON DELETE RESTRICT
);
INSERT INTO "publication" ("id", "item_id", "channel_id") VALUES (1, 1, 1);
INSERT INTO "publication" ("id", "item_id", "channel_id") VALUES (2, 1, 12);
INSERT INTO "publication" ("id", "item_id", "channel_id") VALUES (4, 2, 7);
INSERT INTO "publication" ("id", "item_id", "channel_id") VALUES (5, 4, 1);
CREATE TABLE "information_request" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "number" VARCHAR(255) NOT NULL,
    "received_on" DATE,
    "arrived_on" DATE,
    "confirmed_how" VARCHAR(255) NOT NULL,
    "intake" VARCHAR(255) NOT NULL,
    "applicant_kind" VARCHAR(255) NOT NULL,
    "applicant" VARCHAR(255) NOT NULL,
    "id_number" VARCHAR(255) NOT NULL,
    "phone" VARCHAR(255) NOT NULL,
    "address" VARCHAR(255) NOT NULL,
    "content" TEXT NOT NULL,
    "supply_form" VARCHAR(255) NOT NULL,
    "filled_in_by_office" INTEGER NOT NULL,
    "department_id" INTEGER,
    "closed_on" DATE,
    "outcome" VARCHAR(255) NOT NULL,
    "reply_number" VARCHAR(255) NOT NULL,
    "served_on" DATE,
    "note" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME,
    "removed_reason" VARCHAR(255) NOT NULL,
    FOREIGN KEY ("department_id") REFERENCES "department" ("id") ON DELETE RESTRICT,
    CHECK ("applicant_kind" IN
        ('', 'natural_person', 'business', 'research', 'welfare', 'legal_service', 'other_org')),
    CHECK (("closed_on" IS NULL) = ("outcome" = ''))
);
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason") VALUES (1, '2026-001', '2026-03-02', NULL, '', '邮寄', 'natural_person', '欧阳某', '', '13900000000', '示例县某街道', '补偿登记表', '纸质', 0, 2, '2026-04-13', 'partial', '示镇公复〔2026〕1号', '2026-04-15', '', '2026-11-29 19:09:03.746791', NULL, '');
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason") VALUES (2, '2026-002', '2026-05-07', NULL, '', '邮寄', 'business', '某公司', '', '13900000000', '示例县某街道', '补偿登记表', '纸质', 0, NULL, NULL, '', '', NULL, '需重新办理', '2026-11-29 19:09:03.762943', NULL, '');
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason") VALUES (3, '2026-003', '2026-05-11', NULL, '', '邮寄', 'natural_person', '欧阳某', '', '13900000000', '示例县某街道', '没有的材料', '纸质', 0, NULL, '2026-05-20', 'u1', '', NULL, '', '2026-11-29 19:09:03.769716', NULL, '');
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason") VALUES (4, '2026-004', '2026-05-12', NULL, '', '邮寄', 'natural_person', '欧阳某', '', '13900000000', '示例县某街道', '补偿登记表', '纸质', 0, NULL, NULL, '', '', NULL, '', '2026-11-29 19:09:03.772571', '2026-11-29 19:09:03.773556', '重复登记');
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason") VALUES (5, '2026-005', NULL, '2026-05-29', '', '邮寄', '', '诸葛某', '', '', '', '', '', 0, NULL, NULL, '', '', NULL, '', '2026-11-29 19:09:03.774774', NULL, '');
CREATE TABLE "request_event" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "request_id" INTEGER NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "on_date" DATE NOT NULL,
    "until" DATE,
    "days" INTEGER,
    "party" VARCHAR(255) NOT NULL,
    "approver" VARCHAR(255) NOT NULL,
    "amount" INTEGER,
    "outcome" VARCHAR(255) NOT NULL,
    "text" TEXT NOT NULL,
    "refers_id" INTEGER,
    "recorded_at" DATETIME NOT NULL,
    FOREIGN KEY ("request_id") REFERENCES "information_request" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("refers_id") REFERENCES "request_event" ("id") ON DELETE RESTRICT,
    CHECK ("days" IS NULL OR "days" > 0),
    CHECK ("amount" IS NULL OR "amount" >= 0)
);
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (1, 1, 'received', '2026-03-02', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-29 19:09:03.747302');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (2, 1, 'supplement_asked', '2026-03-05', '2026-03-20', NULL, '', '', NULL, '', '请写明年份', NULL, '2026-11-29 19:09:03.748549');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (3, 1, 'supplement_received', '2026-03-10', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-29 19:09:03.749611');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (4, 1, 'consulted', '2026-03-12', NULL, NULL, 'third_party', '', NULL, '', '是否同意公开', NULL, '2026-11-29 19:09:03.751050');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (5, 1, 'opinion_received', '2026-03-18', NULL, NULL, '', '', NULL, '', '同意', 4, '2026-11-29 19:09:03.752117');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (6, 1, 'extended', '2026-03-25', NULL, 10, '', '负责人', NULL, '', '内容较多', NULL, '2026-11-29 19:09:03.754253');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (7, 1, 'fee_issued', '2026-03-26', NULL, NULL, '', '', 1000, '', '', NULL, '2026-11-29 19:09:03.756094');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (8, 1, 'fee_notified', '2026-03-27', NULL, NULL, '', '', 1000, '', '', NULL, '2026-11-29 19:09:03.757874');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (9, 1, 'fee_paid', '2026-03-30', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-29 19:09:03.759093');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (10, 1, 'replied', '2026-04-13', NULL, NULL, '', '', NULL, 'partial', '示镇公复〔2026〕1号', NULL, '2026-11-29 19:09:03.760243');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (11, 1, 'served', '2026-04-15', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-29 19:09:03.761310');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (12, 2, 'received', '2026-05-06', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-29 19:09:03.763415');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (13, 2, 'replied', '2026-05-11', NULL, NULL, '', '', NULL, 'd1', '', NULL, '2026-11-29 19:09:03.764632');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (14, 2, 'cancelled', '2026-06-01', NULL, NULL, '', '', NULL, '', '登记错了', 13, '2026-11-29 19:09:03.766072');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (15, 2, 'cancelled', '2026-06-01', NULL, NULL, '', '', NULL, '', '改收到日期', 12, '2026-11-29 19:09:03.768258');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (16, 2, 'received', '2026-05-07', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-29 19:09:03.768532');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (17, 3, 'received', '2026-05-11', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-29 19:09:03.770158');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (18, 3, 'replied', '2026-05-20', NULL, NULL, '', '', NULL, 'u1', '', NULL, '2026-11-29 19:09:03.771174');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at") VALUES (19, 4, 'received', '2026-05-12', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-29 19:09:03.772943');
CREATE TABLE "year_figure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "figure" VARCHAR(255) NOT NULL,
    "value" VARCHAR(255) NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL
);
INSERT INTO "year_figure" ("id", "year", "figure", "value", "reason", "recorded_at") VALUES (1, 2025, 'table2.licensing.decisions', '12', '', '2026-11-29 19:09:03.775962');
INSERT INTO "year_figure" ("id", "year", "figure", "value", "reason", "recorded_at") VALUES (2, 2025, 'table2.admin_fees.amount', '1.5', '收据', '2026-11-29 19:09:03.776945');
INSERT INTO "year_figure" ("id", "year", "figure", "value", "reason", "recorded_at") VALUES (3, 2025, 'table3.granted.business', '2', '纸质登记', '2026-11-29 19:09:03.777830');
CREATE TABLE "holiday_notice" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "rest" TEXT NOT NULL,
    "work" TEXT NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "recorded_at" DATETIME NOT NULL
);
INSERT INTO "holiday_notice" ("id", "year", "rest", "work", "title", "recorded_at") VALUES (1, 2027, '0101', '', '2027年放假安排（试填）', '2026-11-29 19:09:03.638209');
CREATE TABLE "setting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" VARCHAR(255) NOT NULL,
    "value" VARCHAR(255) NOT NULL
);
INSERT INTO "setting" ("id", "key", "value") VALUES (1, 'items.columns', 'title,published_on');
CREATE TABLE "history" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "who" VARCHAR(255) NOT NULL,
    "verb" VARCHAR(255) NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "record" INTEGER NOT NULL,
    "changes" TEXT NOT NULL
);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (1, '2026-11-29 19:09:03', '经办人', '建立登记簿', 'Office', 1, '{"name": [null, "示例镇人民政府"], "kind": [null, "township"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (2, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 1, '{"name": [null, "政府信息公开指南"], "path": [null, "政府信息公开指南"], "position": [null, 0], "article": [null, "条例第十二条"], "hint": [null, "公开指南：机构、时间、电话和获取方式"], "channels": [null, "政府网站、公开查阅点"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (3, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 2, '{"name": [null, "政府信息公开制度"], "path": [null, "政府信息公开制度"], "position": [null, 1], "article": [null, "条例第四条"], "hint": [null, "公开工作的制度和办法"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (4, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 3, '{"name": [null, "法定主动公开内容"], "path": [null, "法定主动公开内容"], "position": [null, 2]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (5, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 4, '{"parent": [null, 3], "name": [null, "机构职能"], "path": [null, "法定主动公开内容/机构职能"], "position": [null, 3], "article": [null, "条例第二十条第（二）项"], "hint": [null, "机关职能、办公地址、办公时间、联系方式"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (6, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 5, '{"parent": [null, 3], "name": [null, "机构设置"], "path": [null, "法定主动公开内容/机构设置"], "position": [null, 4], "article": [null, "条例第二十条第（二）项"], "hint": [null, "内设机构、站所及其职责"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (7, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 6, '{"parent": [null, 3], "name": [null, "领导分工"], "path": [null, "法定主动公开内容/领导分工"], "position": [null, 5], "article": [null, "条例第二十条第（二）项"], "hint": [null, "负责人姓名、职务和分工"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (8, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 7, '{"parent": [null, 3], "name": [null, "规范性文件"], "path": [null, "法定主动公开内容/规范性文件"], "position": [null, 6], "article": [null, "条例第二十条第（一）项"], "hint": [null, "行政规范性文件"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (9, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 8, '{"parent": [null, 3], "name": [null, "其他文件"], "path": [null, "法定主动公开内容/其他文件"], "position": [null, 7], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "通知、意见等其他文件"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (10, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 9, '{"parent": [null, 3], "name": [null, "规划计划"], "path": [null, "法定主动公开内容/规划计划"], "position": [null, 8], "article": [null, "条例第二十条第（三）项"], "hint": [null, "发展规划、专项规划和工作计划"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (11, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 10, '{"parent": [null, 3], "name": [null, "统计信息"], "path": [null, "法定主动公开内容/统计信息"], "position": [null, 9], "article": [null, "条例第二十条第（四）项"], "hint": [null, "国民经济和社会发展统计信息"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (12, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 11, '{"parent": [null, 3], "name": [null, "财政预决算"], "path": [null, "法定主动公开内容/财政预决算"], "position": [null, 10], "article": [null, "条例第二十条第（七）项"], "hint": [null, "预算、决算和“三公”经费"], "period": [null, 20], "period_kind": [null, "calendar"], "channels": [null, "政府网站"], "gap": [null, 400]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (13, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 12, '{"parent": [null, 3], "name": [null, "行政许可"], "path": [null, "法定主动公开内容/行政许可"], "position": [null, 11], "article": [null, "条例第二十条第（五）项"], "hint": [null, "许可和服务事项的依据、条件、程序、结果"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (14, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 13, '{"parent": [null, 3], "name": [null, "行政处罚"], "path": [null, "法定主动公开内容/行政处罚"], "position": [null, 12], "article": [null, "条例第二十条第（六）项"], "hint": [null, "处罚的依据、程序和有社会影响的决定"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (15, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 14, '{"parent": [null, 3], "name": [null, "行政强制"], "path": [null, "法定主动公开内容/行政强制"], "position": [null, 13], "article": [null, "条例第二十条第（六）项"], "hint": [null, "强制的依据、条件、程序"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (16, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 15, '{"parent": [null, 3], "name": [null, "行政事业性收费"], "path": [null, "法定主动公开内容/行政事业性收费"], "position": [null, 14], "article": [null, "条例第二十条第（八）项"], "hint": [null, "收费项目及其依据、标准"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (17, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 16, '{"parent": [null, 3], "name": [null, "政府采购"], "path": [null, "法定主动公开内容/政府采购"], "position": [null, 15], "article": [null, "条例第二十条第（九）项"], "hint": [null, "集中采购项目的目录、标准和实施情况"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (18, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 17, '{"parent": [null, 3], "name": [null, "重大建设项目"], "path": [null, "法定主动公开内容/重大建设项目"], "position": [null, 16], "article": [null, "条例第二十条第（十）项"], "hint": [null, "重大建设项目的批准和实施情况"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (19, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 18, '{"parent": [null, 3], "name": [null, "乡村振兴"], "path": [null, "法定主动公开内容/乡村振兴"], "position": [null, 17], "article": [null, "条例第二十条第（十一）项"], "hint": [null, "乡村振兴（原扶贫）政策、项目和资金"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (20, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 19, '{"parent": [null, 3], "name": [null, "教育"], "path": [null, "法定主动公开内容/教育"], "position": [null, 18], "article": [null, "条例第二十条第（十一）项"], "hint": [null, "义务教育政策和招生"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (21, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 20, '{"parent": [null, 3], "name": [null, "医疗卫生"], "path": [null, "法定主动公开内容/医疗卫生"], "position": [null, 19], "article": [null, "条例第二十条第（十一）项"], "hint": [null, "医疗政策和公共卫生服务"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (22, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 21, '{"parent": [null, 3], "name": [null, "社会保障"], "path": [null, "法定主动公开内容/社会保障"], "position": [null, 20], "article": [null, "条例第二十条第（十一）项"], "hint": [null, "养老、医疗等社会保险"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (23, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 22, '{"parent": [null, 3], "name": [null, "就业"], "path": [null, "法定主动公开内容/就业"], "position": [null, 21], "article": [null, "条例第二十条第（十一）项"], "hint": [null, "就业政策、岗位和培训"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (24, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 23, '{"parent": [null, 3], "name": [null, "保障性住房"], "path": [null, "法定主动公开内容/保障性住房"], "position": [null, 22], "article": [null, "条例第二十条第（十一）项"], "hint": [null, "住房保障和危房改造"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (25, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 24, '{"parent": [null, 3], "name": [null, "社会救助"], "path": [null, "法定主动公开内容/社会救助"], "position": [null, 23], "article": [null, "条例第二十一条"], "hint": [null, "低保、特困、临时救助的政策和名单"], "channels": [null, "政府网站、村务公开栏"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (26, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 25, '{"parent": [null, 3], "name": [null, "应急管理"], "path": [null, "法定主动公开内容/应急管理"], "position": [null, 24], "article": [null, "条例第二十条第（十二）项"], "hint": [null, "突发公共事件应急预案、预警和应对"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (27, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 26, '{"parent": [null, 3], "name": [null, "预警信息"], "path": [null, "法定主动公开内容/预警信息"], "position": [null, 25], "article": [null, "条例第二十条第（十二）项"], "hint": [null, "气象、地质灾害等预警"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (28, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 27, '{"parent": [null, 3], "name": [null, "安全生产"], "path": [null, "法定主动公开内容/安全生产"], "position": [null, 26], "article": [null, "条例第二十条第（十三）项"], "hint": [null, "安全生产监督检查"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (29, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 28, '{"parent": [null, 3], "name": [null, "食品药品监管"], "path": [null, "法定主动公开内容/食品药品监管"], "position": [null, 27], "article": [null, "条例第二十条第（十三）项"], "hint": [null, "食品药品和产品质量监督检查"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (30, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 29, '{"parent": [null, 3], "name": [null, "生态环境"], "path": [null, "法定主动公开内容/生态环境"], "position": [null, 28], "article": [null, "条例第二十条第（十三）项"], "hint": [null, "环境保护监督检查"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (31, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 30, '{"parent": [null, 3], "name": [null, "人事信息"], "path": [null, "法定主动公开内容/人事信息"], "position": [null, 29], "article": [null, "条例第二十条第（十四）项"], "hint": [null, "人事任免、表彰"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (32, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 31, '{"parent": [null, 3], "name": [null, "招考录用"], "path": [null, "法定主动公开内容/招考录用"], "position": [null, 30], "article": [null, "条例第二十条第（十四）项"], "hint": [null, "招考的职位、名额、条件和录用结果"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (33, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 32, '{"parent": [null, 3], "name": [null, "农业农村政策"], "path": [null, "法定主动公开内容/农业农村政策"], "position": [null, 31], "article": [null, "条例第二十一条"], "hint": [null, "贯彻落实农业农村政策"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (34, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 33, '{"parent": [null, 3], "name": [null, "惠民惠农补贴"], "path": [null, "法定主动公开内容/惠民惠农补贴"], "position": [null, 32], "article": [null, "条例第二十一条"], "hint": [null, "补贴的政策、面积、名单和发放"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (35, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 34, '{"parent": [null, 3], "name": [null, "农田水利"], "path": [null, "法定主动公开内容/农田水利"], "position": [null, 33], "article": [null, "条例第二十一条"], "hint": [null, "农田水利工程建设运营"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (36, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 35, '{"parent": [null, 3], "name": [null, "土地承包经营权流转"], "path": [null, "法定主动公开内容/土地承包经营权流转"], "position": [null, 34], "article": [null, "条例第二十一条"], "hint": [null, "农村土地承包经营权流转"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (37, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 36, '{"parent": [null, 3], "name": [null, "宅基地"], "path": [null, "法定主动公开内容/宅基地"], "position": [null, 35], "article": [null, "条例第二十一条"], "hint": [null, "宅基地使用情况审核"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (38, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 37, '{"parent": [null, 3], "name": [null, "土地征收"], "path": [null, "法定主动公开内容/土地征收"], "position": [null, 36], "article": [null, "条例第二十一条"], "hint": [null, "征地公告、补偿方案"], "channels": [null, "政府网站、公开栏、村务公开栏"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (39, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 38, '{"parent": [null, 3], "name": [null, "房屋征收"], "path": [null, "法定主动公开内容/房屋征收"], "position": [null, 37], "article": [null, "条例第二十一条"], "hint": [null, "房屋征收决定、补偿方案"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (40, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 39, '{"parent": [null, 3], "name": [null, "筹资筹劳"], "path": [null, "法定主动公开内容/筹资筹劳"], "position": [null, 38], "article": [null, "条例第二十一条"], "hint": [null, "一事一议筹资筹劳"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (41, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 40, '{"name": [null, "政府信息公开年报"], "path": [null, "政府信息公开年报"], "position": [null, 39], "article": [null, "条例第四十九条、第五十条"], "hint": [null, "年度报告"], "channels": [null, "政府网站"], "gap": [null, 400]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (42, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 41, '{"name": [null, "政策解读"], "path": [null, "政策解读"], "position": [null, 40], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "对政策文件的解读"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (43, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 42, '{"name": [null, "回应关切"], "path": [null, "回应关切"], "position": [null, 41], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "对社会关切的回应"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (44, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 43, '{"name": [null, "公示公告"], "path": [null, "公示公告"], "position": [null, 42], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "公示、公告、通告、通知"], "channels": [null, "政府网站、公开栏"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (45, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 44, '{"name": [null, "工作动态"], "path": [null, "工作动态"], "position": [null, 43], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "工作动态"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (46, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 45, '{"name": [null, "建议提案办理"], "path": [null, "建议提案办理"], "position": [null, 44], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "人大建议、政协提案办理结果"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (47, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 46, '{"name": [null, "村务公开"], "path": [null, "村务公开"], "position": [null, 45], "article": [null, "村民委员会组织法"], "hint": [null, "村级财务和村务"], "channels": [null, "村务公开栏"], "gap": [null, 92]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (48, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 47, '{"name": [null, "综合政务"], "path": [null, "综合政务"], "position": [null, 46], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "其他政务信息"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (49, '2026-11-29 19:09:03', '经办人', '建立目录', 'CatalogueEntry', 48, '{"name": [null, "其他"], "path": [null, "其他"], "position": [null, 47], "hint": [null, "上面都不合适的"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (50, '2026-11-29 19:09:03', '经办人', '建立渠道', 'Channel', 1, '{"position": [null, 0], "name": [null, "政府网站"], "kind": [null, "website"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (51, '2026-11-29 19:09:03', '经办人', '建立渠道', 'Channel', 2, '{"position": [null, 1], "name": [null, "政府公报"], "kind": [null, "gazette"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (52, '2026-11-29 19:09:03', '经办人', '建立渠道', 'Channel', 3, '{"position": [null, 2], "name": [null, "政务微博"], "kind": [null, "weibo"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (53, '2026-11-29 19:09:03', '经办人', '建立渠道', 'Channel', 4, '{"position": [null, 3], "name": [null, "政务微信"], "kind": [null, "wechat"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (54, '2026-11-29 19:09:03', '经办人', '建立渠道', 'Channel', 5, '{"position": [null, 4], "name": [null, "政务新媒体"], "kind": [null, "other"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (55, '2026-11-29 19:09:03', '经办人', '建立渠道', 'Channel', 6, '{"position": [null, 5], "name": [null, "公开栏"], "kind": [null, "other"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (56, '2026-11-29 19:09:03', '经办人', '建立渠道', 'Channel', 7, '{"position": [null, 6], "name": [null, "村务公开栏"], "kind": [null, "other"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (57, '2026-11-29 19:09:03', '经办人', '建立渠道', 'Channel', 8, '{"position": [null, 7], "name": [null, "公开查阅点"], "kind": [null, "other"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (58, '2026-11-29 19:09:03', '经办人', '建立渠道', 'Channel', 9, '{"position": [null, 8], "name": [null, "新闻发布会"], "kind": [null, "other"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (59, '2026-11-29 19:09:03', '经办人', '建立渠道', 'Channel', 10, '{"position": [null, 9], "name": [null, "报刊"], "kind": [null, "other"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (60, '2026-11-29 19:09:03', '经办人', '建立渠道', 'Channel', 11, '{"position": [null, 10], "name": [null, "广播电视"], "kind": [null, "other"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (61, '2026-11-29 19:09:03', '经办人', '修改机关信息', 'Office', 1, '{"phone": ["", "0934-0000000"], "address": ["", "示例县示例镇人民路1号"], "postcode": ["", "745000"], "credit_code": ["", "11622826013912345A"], "hours": ["", "工作日 8:30 至 18:00"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (62, '2026-11-29 19:09:03', '经办人', '录入放假安排', 'HolidayNotice', 1, '{"year": [null, 2027], "rest": [null, "0101"], "title": [null, "2027年放假安排（试填）"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (63, '2026-11-29 19:09:03', '经办人', '登记', 'Department', 1, '{"name": [null, "应急办"], "position": [null, 0]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (64, '2026-11-29 19:09:03', '经办人', '登记', 'PublishedItem', 1, '{"title": [null, "2026年防汛抢险应急预案"], "category": [null, 25], "document_number": [null, "示镇发〔2026〕3号"], "index_number": [null, "示镇-2026-0001"], "publisher": [null, "示例镇人民政府"], "attribute": [null, "主动公开"], "validity": [null, "有效"], "made_on": [null, "2026-03-02"], "published_on": [null, "2026-03-09"], "department": [null, 1], "reviewer": [null, "李某"], "keywords": [null, "防汛 预案"], "summary": [null, "汛期值守、转移和物资。\n附物资清单。"], "document_kind": [null, "行政规范性文件"], "valid_until": [null, "2031-03-01"], "period": [null, 10], "period_kind": [null, "working"], "period_reason": [null, "县里要求"], "duration": [null, "定期"], "needs_interpretation": [null, true]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (65, '2026-11-29 19:09:03', '经办人', '登记', 'Publication', 1, '{"item": [null, 1], "channel": [null, 1]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (66, '2026-11-29 19:09:03', '经办人', '新增渠道', 'Channel', 12, '{"name": [null, "镇广播"], "position": [null, 11]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (67, '2026-11-29 19:09:03', '经办人', '登记', 'Publication', 2, '{"item": [null, 1], "channel": [null, 12]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (68, '2026-11-29 19:09:03', '经办人', '登记', 'PublishedItem', 2, '{"title": [null, "“三公”经费公开表"], "index_number": [null, "示镇-2026-0002"], "made_on": [null, "2026-04-01"], "published_on": [null, "2026-04-02"], "attribute": [null, "主动公开"], "document_kind": [null, "否"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (69, '2026-11-29 19:09:03', '经办人', '登记', 'Publication', 3, '{"item": [null, 2], "channel": [null, 1]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (70, '2026-11-29 19:09:03', '经办人', '修改', 'PublishedItem', 2, '{"index_number": ["示镇-2026-0002", "示镇-2026-0003"], "note": ["", "原编号写错"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (71, '2026-11-29 19:09:03', '经办人', '修改', 'Publication', 4, '{"item": [null, 2], "channel": [null, 7]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (72, '2026-11-29 19:09:03', '经办人', '修改', 'PublishedItem', 2, '{"channels": ["政府网站", "村务公开栏"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (73, '2026-11-29 19:09:03', '经办人', '登记', 'PublishedItem', 3, '{"title": [null, "还没有定的信息"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (74, '2026-11-29 19:09:03', '经办人', '登记', 'PublishedItem', 4, '{"title": [null, "登记了两遍的信息"], "made_on": [null, "2026-04-01"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (75, '2026-11-29 19:09:03', '经办人', '登记', 'Publication', 5, '{"item": [null, 4], "channel": [null, 1]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (76, '2026-11-29 19:09:03', '经办人', '移入回收站', 'PublishedItem', 4, '{"removed_at": [null, "2026-11-29T19:09:03.715036"], "removed_reason": ["", "重复登记"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (77, '2026-11-29 19:09:03', '经办人', '加入附件', 'Attachment', 1, '{"kind": [null, "PublishedItem"], "record": [null, 1], "name": [null, "预案.txt"], "digest": [null, "ec66f6d945d91b0b14c5f40e719a3fb21a0baf8292480c8f523da11bdb932ace"], "size": [null, 30]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (78, '2026-11-29 19:09:03', '经办人', '加入附件', 'Attachment', 2, '{"kind": [null, "PublishedItem"], "record": [null, 2], "name": [null, "预案.txt"], "digest": [null, "ec66f6d945d91b0b14c5f40e719a3fb21a0baf8292480c8f523da11bdb932ace"], "size": [null, 30]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (79, '2026-11-29 19:09:03', '经办人', '移去附件', 'Attachment', 2, '{"removed_at": [null, "2026-11-29T19:09:03.719174"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (80, '2026-11-29 19:09:03', '经办人', '登记审查', 'Clearance', 1, '{"item": [null, 1], "position": [null, 0], "step": [null, "初审初校"], "title": [null, "承办人"], "decides": [null, false], "person": [null, "王某"], "opinion": [null, "同意"], "signed_on": [null, "2026-03-03"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (81, '2026-11-29 19:09:03', '经办人', '登记审查', 'Clearance', 2, '{"item": [null, 1], "position": [null, 1], "step": [null, "保密审查"], "title": [null, "保密审查员"], "decides": [null, true], "person": [null, "李某"], "opinion": [null, "不涉密"], "conclusion": [null, "公开"], "signed_on": [null, "2026-03-04"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (82, '2026-11-29 19:09:03', '经办人', '更正', 'Amendment', 1, '{"item": [null, 1], "kind": [null, "更正"], "on_date": [null, "2026-03-20"], "reason": [null, "电话写错"], "before": [null, "电话1"], "after": [null, "电话2"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (83, '2026-11-29 19:09:03', '经办人', '制作送交清单', 'HandOver', 1, '{"place": [null, "国家档案馆"], "first": [null, "2026-01-01"], "last": [null, "2026-03-31"], "made_on": [null, "2026-04-07"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (84, '2026-11-29 19:09:03', '经办人', '登记回执', 'HandOver', 1, '{"received_on": [null, "2026-04-08"], "received_by": ["", "赵某"], "note": ["", "纸质"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (85, '2026-11-29 19:09:03', '经办人', '制作送交清单', 'HandOver', 2, '{"place": [null, "公共图书馆"], "first": [null, "2026-01-01"], "last": [null, "2026-06-30"], "made_on": [null, "2026-06-01"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (86, '2026-11-29 19:09:03', '经办人', '新增目录', 'CatalogueEntry', 49, '{"path": [null, "本镇特色"], "position": [null, 48], "name": [null, "本镇特色"], "code": [null, "90"], "channels": [null, "政府网站"], "gap": [null, 90]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (87, '2026-11-29 19:09:03', '经办人', '新增目录', 'CatalogueEntry', 50, '{"parent": [null, 49], "path": [null, "本镇特色/民俗节庆"], "position": [null, 49], "name": [null, "民俗节庆"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (88, '2026-11-29 19:09:03', '经办人', '停用', 'CatalogueEntry', 50, '{"withdrawn_on": [null, "2026-05-06"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (89, '2026-11-29 19:09:03', '经办人', '登记', 'Department', 2, '{"name": [null, "农业农村办"], "position": [null, 1]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (90, '2026-11-29 19:09:03', '经办人', '登记', 'InformationRequest', 1, '{"number": [null, "2026-001"], "received_on": [null, "2026-03-02"], "applicant": [null, "欧阳某"], "applicant_kind": [null, "natural_person"], "content": [null, "补偿登记表"], "intake": [null, "邮寄"], "phone": [null, "13900000000"], "address": [null, "示例县某街道"], "supply_form": [null, "纸质"], "department": [null, 2]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (91, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 1, '{"request": [null, 1], "kind": [null, "received"], "on_date": [null, "2026-03-02"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (92, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 2, '{"request": [null, 1], "kind": [null, "supplement_asked"], "on_date": [null, "2026-03-05"], "until": [null, "2026-03-20"], "text": [null, "请写明年份"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (93, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 3, '{"request": [null, 1], "kind": [null, "supplement_received"], "on_date": [null, "2026-03-10"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (94, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 4, '{"request": [null, 1], "kind": [null, "consulted"], "on_date": [null, "2026-03-12"], "party": [null, "third_party"], "text": [null, "是否同意公开"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (95, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 5, '{"request": [null, 1], "kind": [null, "opinion_received"], "on_date": [null, "2026-03-18"], "refers": [null, 4], "text": [null, "同意"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (96, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 6, '{"request": [null, 1], "kind": [null, "extended"], "on_date": [null, "2026-03-25"], "days": [null, 10], "approver": [null, "负责人"], "text": [null, "内容较多"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (97, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 7, '{"request": [null, 1], "kind": [null, "fee_issued"], "on_date": [null, "2026-03-26"], "amount": [null, 1000]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (98, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 8, '{"request": [null, 1], "kind": [null, "fee_notified"], "on_date": [null, "2026-03-27"], "amount": [null, 1000]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (99, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 9, '{"request": [null, 1], "kind": [null, "fee_paid"], "on_date": [null, "2026-03-30"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (100, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 10, '{"request": [null, 1], "kind": [null, "replied"], "on_date": [null, "2026-04-13"], "outcome": [null, "partial"], "text": [null, "示镇公复〔2026〕1号"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (101, '2026-11-29 19:09:03', '经办人', '办结', 'InformationRequest', 1, '{"closed_on": [null, "2026-04-13"], "outcome": ["", "partial"], "reply_number": ["", "示镇公复〔2026〕1号"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (102, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 11, '{"request": [null, 1], "kind": [null, "served"], "on_date": [null, "2026-04-15"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (103, '2026-11-29 19:09:03', '经办人', '送达', 'InformationRequest', 1, '{"served_on": [null, "2026-04-15"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (104, '2026-11-29 19:09:03', '经办人', '登记', 'InformationRequest', 2, '{"number": [null, "2026-002"], "received_on": [null, "2026-05-06"], "applicant": [null, "某公司"], "applicant_kind": [null, "business"], "content": [null, "补偿登记表"], "intake": [null, "邮寄"], "phone": [null, "13900000000"], "address": [null, "示例县某街道"], "supply_form": [null, "纸质"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (105, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 12, '{"request": [null, 2], "kind": [null, "received"], "on_date": [null, "2026-05-06"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (106, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 13, '{"request": [null, 2], "kind": [null, "replied"], "on_date": [null, "2026-05-11"], "outcome": [null, "d1"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (107, '2026-11-29 19:09:03', '经办人', '办结', 'InformationRequest', 2, '{"closed_on": [null, "2026-05-11"], "outcome": ["", "d1"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (108, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 14, '{"request": [null, 2], "kind": [null, "cancelled"], "on_date": [null, "2026-06-01"], "refers": [null, 13], "text": [null, "登记错了"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (109, '2026-11-29 19:09:03', '经办人', '撤销办结', 'InformationRequest', 2, '{"closed_on": ["2026-05-11", null], "outcome": ["d1", ""]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (110, '2026-11-29 19:09:03', '经办人', '修改', 'InformationRequest', 2, '{"note": ["", "需重新办理"], "received_on": ["2026-05-06", "2026-05-07"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (111, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 15, '{"request": [null, 2], "kind": [null, "cancelled"], "on_date": [null, "2026-06-01"], "refers": [null, 12], "text": [null, "改收到日期"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (112, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 16, '{"request": [null, 2], "kind": [null, "received"], "on_date": [null, "2026-05-07"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (113, '2026-11-29 19:09:03', '经办人', '登记', 'InformationRequest', 3, '{"number": [null, "2026-003"], "received_on": [null, "2026-05-11"], "applicant": [null, "欧阳某"], "applicant_kind": [null, "natural_person"], "content": [null, "没有的材料"], "intake": [null, "邮寄"], "phone": [null, "13900000000"], "address": [null, "示例县某街道"], "supply_form": [null, "纸质"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (114, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 17, '{"request": [null, 3], "kind": [null, "received"], "on_date": [null, "2026-05-11"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (115, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 18, '{"request": [null, 3], "kind": [null, "replied"], "on_date": [null, "2026-05-20"], "outcome": [null, "u1"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (116, '2026-11-29 19:09:03', '经办人', '办结', 'InformationRequest', 3, '{"closed_on": [null, "2026-05-20"], "outcome": ["", "u1"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (117, '2026-11-29 19:09:03', '经办人', '登记', 'InformationRequest', 4, '{"number": [null, "2026-004"], "received_on": [null, "2026-05-12"], "applicant": [null, "欧阳某"], "applicant_kind": [null, "natural_person"], "content": [null, "补偿登记表"], "intake": [null, "邮寄"], "phone": [null, "13900000000"], "address": [null, "示例县某街道"], "supply_form": [null, "纸质"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (118, '2026-11-29 19:09:03', '经办人', '登记办理步骤', 'RequestEvent', 19, '{"request": [null, 4], "kind": [null, "received"], "on_date": [null, "2026-05-12"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (119, '2026-11-29 19:09:03', '经办人', '移入回收站', 'InformationRequest', 4, '{"removed_at": [null, "2026-11-29T19:09:03.773556"], "removed_reason": ["", "重复登记"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (120, '2026-11-29 19:09:03', '经办人', '登记', 'InformationRequest', 5, '{"number": [null, "2026-005"], "arrived_on": [null, "2026-05-29"], "intake": [null, "邮寄"], "applicant": [null, "诸葛某"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (121, '2026-11-29 19:09:03', '经办人', '填报', 'YearFigure', 1, '{"year": [null, 2025], "figure": [null, "table2.licensing.decisions"], "value": [null, "12"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (122, '2026-11-29 19:09:03', '经办人', '填报', 'YearFigure', 2, '{"year": [null, 2025], "figure": [null, "table2.admin_fees.amount"], "value": [null, "1.5"], "reason": [null, "收据"]}');
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes") VALUES (123, '2026-11-29 19:09:03', '经办人', '填报', 'YearFigure', 3, '{"year": [null, 2025], "figure": [null, "table3.granted.business"], "value": [null, "2"], "reason": [null, "纸质登记"]}');
CREATE TABLE "clearance" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "item_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "step" VARCHAR(255) NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "decides" INTEGER NOT NULL,
    "person" VARCHAR(255) NOT NULL,
    "opinion" TEXT NOT NULL,
    "conclusion" VARCHAR(255) NOT NULL,
    "basis" VARCHAR(255) NOT NULL,
    "reason" TEXT NOT NULL,
    "signed_on" DATE,
    "recorded_at" DATETIME NOT NULL,
    FOREIGN KEY ("item_id") REFERENCES "published_item" ("id") ON DELETE CASCADE,
    CHECK ("conclusion" IN ('', '公开', '依申请公开', '不予公开', '需报审'))
);
INSERT INTO "clearance" ("id", "item_id", "position", "step", "title", "decides", "person", "opinion", "conclusion", "basis", "reason", "signed_on", "recorded_at") VALUES (1, 1, 0, '初审初校', '承办人', 0, '王某', '同意', '', '', '', '2026-03-03', '2026-11-29 19:09:03.720200');
INSERT INTO "clearance" ("id", "item_id", "position", "step", "title", "decides", "person", "opinion", "conclusion", "basis", "reason", "signed_on", "recorded_at") VALUES (2, 1, 1, '保密审查', '保密审查员', 1, '李某', '不涉密', '公开', '', '', '2026-03-04', '2026-11-29 19:09:03.720637');
CREATE TABLE "amendment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "item_id" INTEGER NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "on_date" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    FOREIGN KEY ("item_id") REFERENCES "published_item" ("id") ON DELETE CASCADE,
    CHECK ("kind" IN ('撤回', '更正', '澄清'))
);
INSERT INTO "amendment" ("id", "item_id", "kind", "on_date", "reason", "before", "after", "recorded_at") VALUES (1, 1, '更正', '2026-03-20', '电话写错', '电话1', '电话2', '2026-11-29 19:09:03.721345');
CREATE TABLE "hand_over" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "place" VARCHAR(255) NOT NULL,
    "first" DATE NOT NULL,
    "last" DATE NOT NULL,
    "made_on" DATE NOT NULL,
    "received_on" DATE,
    "received_by" VARCHAR(255) NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    CHECK ("first" <= "last")
);
INSERT INTO "hand_over" ("id", "place", "first", "last", "made_on", "received_on", "received_by", "note", "recorded_at") VALUES (1, '国家档案馆', '2026-01-01', '2026-03-31', '2026-04-07', '2026-04-08', '赵某', '纸质', '2026-11-29 19:09:03.723130');
INSERT INTO "hand_over" ("id", "place", "first", "last", "made_on", "received_on", "received_by", "note", "recorded_at") VALUES (2, '公共图书馆', '2026-01-01', '2026-06-30', '2026-06-01', NULL, '', '', '2026-11-29 19:09:03.725477');
CREATE TABLE "handed_item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "hand_over_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    FOREIGN KEY ("hand_over_id") REFERENCES "hand_over" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("item_id") REFERENCES "published_item" ("id") ON DELETE CASCADE
);
INSERT INTO "handed_item" ("id", "hand_over_id", "item_id") VALUES (1, 1, 1);
INSERT INTO "handed_item" ("id", "hand_over_id", "item_id") VALUES (2, 2, 1);
INSERT INTO "handed_item" ("id", "hand_over_id", "item_id") VALUES (3, 2, 2);
CREATE TABLE "attachment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" VARCHAR(255) NOT NULL,
    "record" INTEGER NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "digest" VARCHAR(255) NOT NULL,
    "size" INTEGER NOT NULL,
    "added_at" DATETIME NOT NULL,
    "removed_at" DATETIME
);
INSERT INTO "attachment" ("id", "kind", "record", "name", "digest", "size", "added_at", "removed_at") VALUES (1, 'PublishedItem', 1, '预案.txt', 'ec66f6d945d91b0b14c5f40e719a3fb21a0baf8292480c8f523da11bdb932ace', 30, '2026-11-29 19:09:03.717285', NULL);
INSERT INTO "attachment" ("id", "kind", "record", "name", "digest", "size", "added_at", "removed_at") VALUES (2, 'PublishedItem', 2, '预案.txt', 'ec66f6d945d91b0b14c5f40e719a3fb21a0baf8292480c8f523da11bdb932ace', 30, '2026-11-29 19:09:03.718604', '2026-11-29 19:09:03.719174');
CREATE TABLE "given_number" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" VARCHAR(255) NOT NULL,
    "number" VARCHAR(255) NOT NULL,
    "record" INTEGER NOT NULL,
    "given_at" DATETIME NOT NULL
);
INSERT INTO "given_number" ("id", "kind", "number", "record", "given_at") VALUES (1, 'PublishedItem', '示镇-2026-0001', 1, '2026-11-29 19:09:03.643343');
INSERT INTO "given_number" ("id", "kind", "number", "record", "given_at") VALUES (2, 'PublishedItem', '示镇-2026-0002', 2, '2026-11-29 19:09:03.705229');
INSERT INTO "given_number" ("id", "kind", "number", "record", "given_at") VALUES (3, 'PublishedItem', '示镇-2026-0003', 2, '2026-11-29 19:09:03.708628');
CREATE VIRTUAL TABLE "item_search" USING fts5 (words, initials, tokenize = 'unicode61');
INSERT INTO "item_search" ("rowid", "words", "initials") VALUES (1, '20 02 26 6年 年防 防汛 汛抢 抢险 险应 应急 急预 预案 案 示镇 镇发 发2 20 02 26 63 3号 号 示镇 镇2 20 02 26 60 00 00 01 1 防汛 汛预 预案 案 汛期 期值 值守 守转 转移 移和 和物 物资 资附 附物 物资 资清 清单 单', '20 02 26 6n nf fx xq qx xy yj jy ya a');
INSERT INTO "item_search" ("rowid", "words", "initials") VALUES (2, '三公 公经 经费 费公 公开 开表 表 示镇 镇2 20 02 26 60 00 00 03 3', 'sg gj jf fg gk kb b');
INSERT INTO "item_search" ("rowid", "words", "initials") VALUES (3, '还没 没有 有定 定的 的信 信息 息', 'hm my yd dd dx xx x');
CREATE UNIQUE INDEX "schema_migration_name" ON "schema_migration" ("name");
CREATE UNIQUE INDEX "department_name" ON "department" ("name");
CREATE INDEX "catalogue_entry_parent_id" ON "catalogue_entry" ("parent_id");
CREATE UNIQUE INDEX "catalogue_entry_path" ON "catalogue_entry" ("path");
CREATE UNIQUE INDEX "channel_name" ON "channel" ("name");
CREATE UNIQUE INDEX "published_item_index_number" ON "published_item" ("index_number");
CREATE INDEX "published_item_removed_at_published_on"
    ON "published_item" ("removed_at", "published_on");
CREATE INDEX "published_item_category_id" ON "published_item" ("category_id");
CREATE INDEX "published_item_department_id" ON "published_item" ("department_id");
CREATE INDEX "publication_item_id" ON "publication" ("item_id");
CREATE INDEX "publication_channel_id" ON "publication" ("channel_id");
CREATE UNIQUE INDEX "publication_item_id_channel_id" ON "publication" ("item_id", "channel_id");
CREATE UNIQUE INDEX "information_request_number" ON "information_request" ("number");
CREATE INDEX "information_request_removed_at_closed_on_received_on_app_3556136"
    ON "information_request"
    ("removed_at", "closed_on", "received_on", "applicant_kind", "outcome");
CREATE INDEX "information_request_department_id" ON "information_request" ("department_id");
CREATE INDEX "request_event_request_id" ON "request_event" ("request_id");
CREATE INDEX "request_event_refers_id" ON "request_event" ("refers_id");
CREATE UNIQUE INDEX "year_figure_year_figure" ON "year_figure" ("year", "figure");
CREATE UNIQUE INDEX "holiday_notice_year" ON "holiday_notice" ("year");
CREATE UNIQUE INDEX "setting_key" ON "setting" ("key");
CREATE INDEX "history_kind_record" ON "history" ("kind", "record");
CREATE INDEX "published_item_document_kind_made_on"
    ON "published_item" ("document_kind", "made_on");
CREATE INDEX "clearance_item_id" ON "clearance" ("item_id");
CREATE UNIQUE INDEX "clearance_item_id_position" ON "clearance" ("item_id", "position");
CREATE INDEX "amendment_item_id" ON "amendment" ("item_id");
CREATE INDEX "handed_item_hand_over_id" ON "handed_item" ("hand_over_id");
CREATE INDEX "handed_item_item_id" ON "handed_item" ("item_id");
CREATE UNIQUE INDEX "handed_item_hand_over_id_item_id"
    ON "handed_item" ("hand_over_id", "item_id");
CREATE INDEX "attachment_kind_record" ON "attachment" ("kind", "record");
CREATE UNIQUE INDEX "given_number_kind_number" ON "given_number" ("kind", "number");
CREATE INDEX "given_number_kind_record" ON "given_number" ("kind", "record");
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES ('amendment', 1);
INSERT INTO sqlite_sequence VALUES ('attachment', 2);
INSERT INTO sqlite_sequence VALUES ('catalogue_entry', 50);
INSERT INTO sqlite_sequence VALUES ('channel', 12);
INSERT INTO sqlite_sequence VALUES ('clearance', 2);
INSERT INTO sqlite_sequence VALUES ('department', 2);
INSERT INTO sqlite_sequence VALUES ('given_number', 3);
INSERT INTO sqlite_sequence VALUES ('hand_over', 2);
INSERT INTO sqlite_sequence VALUES ('handed_item', 3);
INSERT INTO sqlite_sequence VALUES ('history', 123);
INSERT INTO sqlite_sequence VALUES ('holiday_notice', 1);
INSERT INTO sqlite_sequence VALUES ('information_request', 5);
INSERT INTO sqlite_sequence VALUES ('office', 1);
INSERT INTO sqlite_sequence VALUES ('publication', 5);
INSERT INTO sqlite_sequence VALUES ('published_item', 4);
INSERT INTO sqlite_sequence VALUES ('request_event', 19);
INSERT INTO sqlite_sequence VALUES ('setting', 1);
INSERT INTO sqlite_sequence VALUES ('year_figure', 3);
COMMIT;
