PRAGMA application_id = 1196114433;
BEGIN;
CREATE TABLE "schema_migration" ("id" INTEGER NOT NULL PRIMARY KEY, "name" VARCHAR(255) NOT NULL, "applied" DATETIME NOT NULL);
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (1, '0001_initial', '2026-11-30 20:39:40.365717');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (2, '0002_catalogue_says_more', '2026-11-30 20:39:40.398360');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (3, '0003_documents', '2026-11-30 20:39:40.436615');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (4, '0004_marks_of_an_item', '2026-11-30 20:39:40.449597');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (5, '0005_clearance', '2026-11-30 20:39:40.455747');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (6, '0006_amendments', '2026-11-30 20:39:40.469727');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (7, '0007_hand_over', '2026-11-30 20:39:40.474870');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (8, '0008_attachments', '2026-11-30 20:39:40.482942');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (9, '0009_given_numbers', '2026-11-30 20:39:40.487275');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (10, '0010_standard_entries', '2026-11-30 20:39:40.500882');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (11, '0011_office_says_more', '2026-11-30 20:39:40.508746');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (12, '0012_requests_say_more', '2026-11-30 20:39:40.529559');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (13, '0013_fees_by_scale', '2026-11-30 20:39:40.551146');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (14, '0014_letters', '2026-11-30 20:39:40.555348');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (15, '0015_disputes', '2026-11-30 20:39:40.573881');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (16, '0016_search_records', '2026-11-30 20:39:40.579967');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (17, '0017_local_days', '2026-11-30 20:39:40.599004');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (18, '0018_office_in_letters', '2026-11-30 20:39:40.618948');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (19, '0019_annual_reports', '2026-11-30 20:39:40.638776');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (20, '0020_postings', '2026-11-30 20:39:40.660808');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (21, '0021_acts', '2026-11-30 20:39:40.688472');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (22, '0022_way_of_service', '2026-11-30 20:39:40.743292');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (23, '0023_bin_and_drafts', '2026-11-30 20:39:40.783228');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (24, '0024_people_of_a_request', '2026-11-30 20:39:40.849835');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (25, '0025_figures_of_a_quarter', '2026-11-30 20:39:40.903317');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (26, '0026_steps_beside_the_clock', '2026-11-30 20:39:40.936245');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (27, '0027_postings_from_word', '2026-11-30 20:39:40.972344');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (28, '0028_follow_ups', '2026-11-30 20:39:41.018690');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (29, '0029_postings_without_objections', '2026-11-30 20:39:41.051413');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (30, '0030_operators', '2026-11-30 20:39:41.066965');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (31, '0031_destructions', '2026-11-30 20:39:41.145464');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (32, '0032_no_login_names', '2026-11-30 20:39:41.162898');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (33, '0033_activities', '2026-11-30 20:39:41.167389');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (34, '0034_accounts', '2026-11-30 20:39:41.186722');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (35, '0035_search_everything', '2026-11-30 20:39:41.207614');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (36, '0036_assessment', '2026-11-30 20:39:41.210803');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (37, '0037_search_accounts_and_deductions', '2026-11-30 20:39:41.242261');
INSERT INTO "schema_migration" ("id", "name", "applied") VALUES (38, '0038_what_waits', '2026-11-30 20:39:41.270700');
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
    "hours" VARCHAR(255) NOT NULL, "work_unit" VARCHAR(255) NOT NULL DEFAULT '', "website" VARCHAR(255) NOT NULL DEFAULT '', "reading_place" VARCHAR(255) NOT NULL DEFAULT '', "organ_code" VARCHAR(255) NOT NULL DEFAULT '', "region_code" VARCHAR(255) NOT NULL DEFAULT '', "authority" VARCHAR(255) NOT NULL DEFAULT '', "court" VARCHAR(255) NOT NULL DEFAULT '', "letter_word" VARCHAR(255) NOT NULL DEFAULT '', "payment_way" VARCHAR(255) NOT NULL DEFAULT '', "supervision_phone" VARCHAR(255) NOT NULL DEFAULT '',
    CHECK ("kind" IN ('township', 'subdistrict', 'bureau', 'county'))
);
INSERT INTO "office" ("id", "name", "kind", "credit_code", "address", "postcode", "phone", "fax", "email", "hours", "work_unit", "website", "reading_place", "organ_code", "region_code", "authority", "court", "letter_word", "payment_way", "supervision_phone") VALUES (1, '示例镇人民政府', 'township', '', '示例县示例镇人民路1号', '745000', '0934-0000000', '', '', '工作日 8:30 至 18:00', '党政综合办公室', '', '便民服务中心', '示镇', '621026', '示例县人民政府', '示例县人民法院', '示镇公复', '凭缴款通知书缴入财政专户', '0934-0000001');
CREATE TABLE "department" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(255) NOT NULL,
    "position" INTEGER NOT NULL,
    "active" INTEGER NOT NULL
);
INSERT INTO "department" ("id", "name", "position", "active") VALUES (1, '应急办', 0, 1);
INSERT INTO "department" ("id", "name", "position", "active") VALUES (2, '农办', 1, 1);
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
附物资清单。', '防汛 预案', '', '2026-11-30 20:39:41.683125', NULL, '', '行政规范性文件', '2031-03-01', 10, 'working', '县里要求', '定期', 0, 1, NULL);
INSERT INTO "published_item" ("id", "title", "index_number", "document_number", "publisher", "category_id", "genre", "theme", "made_on", "published_on", "attribute", "withheld_reason", "url", "posting_place", "notice_from", "notice_until", "validity", "repealed_on", "department_id", "reviewer", "explains", "summary", "keywords", "note", "recorded_at", "removed_at", "removed_reason", "document_kind", "valid_until", "period", "period_kind", "period_reason", "duration", "village_affairs", "needs_interpretation", "withdrawn_on") VALUES (2, '“三公”经费公开表', '示镇-2026-0003', '', '', NULL, '', '', '2026-04-01', '2026-04-02', '主动公开', '', '', '', NULL, NULL, '', NULL, NULL, '', '', '', '', '原编号写错', '2026-11-30 20:39:41.799166', NULL, '', '否', NULL, NULL, '', '', '', 0, NULL, NULL);
INSERT INTO "published_item" ("id", "title", "index_number", "document_number", "publisher", "category_id", "genre", "theme", "made_on", "published_on", "attribute", "withheld_reason", "url", "posting_place", "notice_from", "notice_until", "validity", "repealed_on", "department_id", "reviewer", "explains", "summary", "keywords", "note", "recorded_at", "removed_at", "removed_reason", "document_kind", "valid_until", "period", "period_kind", "period_reason", "duration", "village_affairs", "needs_interpretation", "withdrawn_on") VALUES (3, '还没有定的信息', NULL, '', '', NULL, '', '', NULL, NULL, '', '', '', '', NULL, NULL, '', NULL, NULL, '', '', '', '', '', '2026-11-30 20:39:41.829314', NULL, '', '', NULL, NULL, '', '', '', 0, NULL, NULL);
INSERT INTO "published_item" ("id", "title", "index_number", "document_number", "publisher", "category_id", "genre", "theme", "made_on", "published_on", "attribute", "withheld_reason", "url", "posting_place", "notice_from", "notice_until", "validity", "repealed_on", "department_id", "reviewer", "explains", "summary", "keywords", "note", "recorded_at", "removed_at", "removed_reason", "document_kind", "valid_until", "period", "period_kind", "period_reason", "duration", "village_affairs", "needs_interpretation", "withdrawn_on") VALUES (4, '登记了两遍的信息', NULL, '', '', NULL, '', '', NULL, NULL, '', '', '', '', NULL, NULL, '', NULL, NULL, '', '', '', '', '', '2026-11-30 20:39:41.842066', '2026-11-30 20:39:41.854248', '重复登记', '', NULL, NULL, '', '', '', 0, NULL, NULL);
INSERT INTO "published_item" ("id", "title", "index_number", "document_number", "publisher", "category_id", "genre", "theme", "made_on", "published_on", "attribute", "withheld_reason", "url", "posting_place", "notice_from", "notice_until", "validity", "repealed_on", "department_id", "reviewer", "explains", "summary", "keywords", "note", "recorded_at", "removed_at", "removed_reason", "document_kind", "valid_until", "period", "period_kind", "period_reason", "duration", "village_affairs", "needs_interpretation", "withdrawn_on") VALUES (5, '征地补偿登记表公开', NULL, '', '', 37, '', '', '2026-04-13', NULL, '主动公开', '', '', '', NULL, NULL, '', NULL, NULL, '', '', '', '', '由依申请公开 2026-001 转为主动公开', '2026-11-30 20:39:42.539046', NULL, '', '', NULL, NULL, '', '', '', 0, NULL, NULL);
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
    "removed_reason" VARCHAR(255) NOT NULL, "id_kind" VARCHAR(255) NOT NULL DEFAULT '', "email" VARCHAR(255) NOT NULL DEFAULT '', "agent" VARCHAR(255) NOT NULL DEFAULT '', "agent_id_number" VARCHAR(255) NOT NULL DEFAULT '', "agent_phone" VARCHAR(255) NOT NULL DEFAULT '', "help_needed" VARCHAR(255) NOT NULL DEFAULT '', "service_way" VARCHAR(255) NOT NULL DEFAULT '', "closing_reason" TEXT NOT NULL DEFAULT '', "basis" VARCHAR(255) NOT NULL DEFAULT '', "retention" VARCHAR(255) NOT NULL DEFAULT '', "archived_on" DATE, "destroyed_on" DATE, "item_id" INTEGER
    REFERENCES "published_item" ("id") ON DELETE SET NULL, "others" TEXT NOT NULL DEFAULT '', "helps" VARCHAR(255) NOT NULL DEFAULT '', "corrected_content" TEXT NOT NULL DEFAULT '', "new_reply" VARCHAR(255) NOT NULL DEFAULT '',
    FOREIGN KEY ("department_id") REFERENCES "department" ("id") ON DELETE RESTRICT,
    CHECK ("applicant_kind" IN
        ('', 'natural_person', 'business', 'research', 'welfare', 'legal_service', 'other_org')),
    CHECK (("closed_on" IS NULL) = ("outcome" = ''))
);
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason", "id_kind", "email", "agent", "agent_id_number", "agent_phone", "help_needed", "service_way", "closing_reason", "basis", "retention", "archived_on", "destroyed_on", "item_id", "others", "helps", "corrected_content", "new_reply") VALUES (1, '2026-001', '2026-03-02', NULL, '', '邮寄', 'natural_person', '欧阳某', '', '13900000000', '', '补偿登记表', '纸质', 0, NULL, '2026-04-13', 'partial', '', '2026-04-15', '', '2026-11-30 20:39:41.995958', NULL, '', '', 'a@example.com', '司马某', '', '', '', '邮寄', '', '第三十七条', '10年', '2026-05-08', NULL, 5, '', '', '2022年补偿登记表', '');
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason", "id_kind", "email", "agent", "agent_id_number", "agent_phone", "help_needed", "service_way", "closing_reason", "basis", "retention", "archived_on", "destroyed_on", "item_id", "others", "helps", "corrected_content", "new_reply") VALUES (2, '2026-002', '2026-05-07', NULL, '', '邮寄', 'natural_person', '欧阳某', '', '13900000000', '', '补偿登记表', '纸质', 0, 2, NULL, '', '', NULL, '', '2026-11-30 20:39:42.103988', NULL, '', '', 'a@example.com', '司马某', '', '', '', '', '', '', '', NULL, NULL, NULL, '', '', '', '');
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason", "id_kind", "email", "agent", "agent_id_number", "agent_phone", "help_needed", "service_way", "closing_reason", "basis", "retention", "archived_on", "destroyed_on", "item_id", "others", "helps", "corrected_content", "new_reply") VALUES (3, '2026-003', '2026-05-11', NULL, '', '邮寄', 'natural_person', '欧阳某', '', '13900000000', '', '没有的材料', '纸质', 0, NULL, '2026-05-20', 'u1', '', NULL, '', '2026-11-30 20:39:42.141198', NULL, '', '', 'a@example.com', '司马某', '', '', '', '', '', '', '', NULL, NULL, NULL, '', '', '', '');
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason", "id_kind", "email", "agent", "agent_id_number", "agent_phone", "help_needed", "service_way", "closing_reason", "basis", "retention", "archived_on", "destroyed_on", "item_id", "others", "helps", "corrected_content", "new_reply") VALUES (4, '2026-004', '2026-05-12', NULL, '', '邮寄', 'natural_person', '欧阳某', '', '13900000000', '', '补偿登记表', '纸质', 0, NULL, NULL, '', '', NULL, '', '2026-11-30 20:39:42.158446', '2026-11-30 20:39:42.162379', '重复登记', '', 'a@example.com', '司马某', '', '', '', '', '', '', '', NULL, NULL, NULL, '', '', '', '');
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason", "id_kind", "email", "agent", "agent_id_number", "agent_phone", "help_needed", "service_way", "closing_reason", "basis", "retention", "archived_on", "destroyed_on", "item_id", "others", "helps", "corrected_content", "new_reply") VALUES (5, '2026-005', NULL, '2026-05-29', '', '', '', '诸葛某', '', '', '', '', '', 0, NULL, NULL, '', '', NULL, '', '2026-11-30 20:39:42.167599', NULL, '', '', '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, '', '', '', '');
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason", "id_kind", "email", "agent", "agent_id_number", "agent_phone", "help_needed", "service_way", "closing_reason", "basis", "retention", "archived_on", "destroyed_on", "item_id", "others", "helps", "corrected_content", "new_reply") VALUES (6, '2026-007', '2026-05-12', NULL, '', '邮寄', 'natural_person', '欧阳某', '', '13900000000', '', '补偿登记表', '纸质', 0, NULL, '2026-05-18', 'granted', '', NULL, '', '2026-11-30 20:39:42.170361', NULL, '', '', 'a@example.com', '司马某', '', '', '', '邮寄', '', '', '', NULL, NULL, NULL, '[{"name": "上官某", "id_number": "X2", "phone": "13900000002"}]', '', '', '');
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason", "id_kind", "email", "agent", "agent_id_number", "agent_phone", "help_needed", "service_way", "closing_reason", "basis", "retention", "archived_on", "destroyed_on", "item_id", "others", "helps", "corrected_content", "new_reply") VALUES (7, '协2026-001', '2026-05-25', NULL, '', '邮寄', 'natural_person', '欧阳某', '', '13900000000', '', '补偿登记表', '纸质', 0, NULL, NULL, '', '', NULL, '', '2026-11-30 20:39:42.208004', NULL, '', '', 'a@example.com', '司马某', '', '', '', '', '', '', '', NULL, NULL, NULL, '', '示例县民政局', '', '');
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason", "id_kind", "email", "agent", "agent_id_number", "agent_phone", "help_needed", "service_way", "closing_reason", "basis", "retention", "archived_on", "destroyed_on", "item_id", "others", "helps", "corrected_content", "new_reply") VALUES (8, '2026-008', '2026-03-09', NULL, '', '邮寄', 'natural_person', '欧阳某', '', '13900000000', '', '补偿登记表', '纸质', 0, NULL, '2026-03-20', 'd5', '', '2026-03-23', '', '2026-11-30 20:39:42.217475', NULL, '', '', 'a@example.com', '司马某', '', '', '', '邮寄', '', '', '', NULL, NULL, NULL, '', '', '', 'owed');
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason", "id_kind", "email", "agent", "agent_id_number", "agent_phone", "help_needed", "service_way", "closing_reason", "basis", "retention", "archived_on", "destroyed_on", "item_id", "others", "helps", "corrected_content", "new_reply") VALUES (9, '2026-006', '2026-05-18', NULL, '', '邮寄', 'natural_person', '欧阳某', '', '13900000000', '', '补偿登记表', '纸质', 0, NULL, NULL, '', '', NULL, '', '2026-11-30 20:39:42.313647', NULL, '', '', 'a@example.com', '司马某', '', '', '', '', '', '', '', NULL, NULL, NULL, '', '', '', '');
INSERT INTO "information_request" ("id", "number", "received_on", "arrived_on", "confirmed_how", "intake", "applicant_kind", "applicant", "id_number", "phone", "address", "content", "supply_form", "filled_in_by_office", "department_id", "closed_on", "outcome", "reply_number", "served_on", "note", "recorded_at", "removed_at", "removed_reason", "id_kind", "email", "agent", "agent_id_number", "agent_phone", "help_needed", "service_way", "closing_reason", "basis", "retention", "archived_on", "destroyed_on", "item_id", "others", "helps", "corrected_content", "new_reply") VALUES (10, '2015-001', '2015-03-02', NULL, '', '邮寄', 'natural_person', '（已销毁）', '', '', '', '（已销毁）', '纸质', 0, NULL, '2015-03-09', 'ans_granted', '示镇公复〔2015〕1号', '2015-03-10', '2026-06-01 案卷销毁，清册 2026-01', '2026-11-30 20:39:42.655751', NULL, '', '', '', '', '', '', '', '', '', '', '10年', '2015-12-01', '2026-06-01', NULL, '', '', '', '');
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
    "recorded_at" DATETIME NOT NULL, "fee_by" VARCHAR(255) NOT NULL DEFAULT ''
    CHECK ("fee_by" IN ('', 'piece', 'page')), "units" INTEGER CHECK ("units" IS NULL OR "units" > 0), "way" VARCHAR(255) NOT NULL DEFAULT '', "recipient" VARCHAR(255) NOT NULL DEFAULT '', "receiver" VARCHAR(255) NOT NULL DEFAULT '', "mail_number" VARCHAR(255) NOT NULL DEFAULT '', "posted_on" DATE, "whom" VARCHAR(255) NOT NULL DEFAULT '',
    FOREIGN KEY ("request_id") REFERENCES "information_request" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("refers_id") REFERENCES "request_event" ("id") ON DELETE RESTRICT,
    CHECK ("days" IS NULL OR "days" > 0),
    CHECK ("amount" IS NULL OR "amount" >= 0)
);
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (1, 1, 'received', '2026-03-02', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:41.998829', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (2, 1, 'supplement_asked', '2026-03-05', '2026-03-20', NULL, '', '', NULL, '', '请写明年份', NULL, '2026-11-30 20:39:42.004602', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (3, 1, 'supplement_received', '2026-03-10', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.015615', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (4, 1, 'consulted', '2026-03-12', NULL, NULL, 'third_party', '', NULL, '', '是否同意公开', NULL, '2026-11-30 20:39:42.031036', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (5, 1, 'opinion_received', '2026-03-18', NULL, NULL, '', '', NULL, '', '同意', 4, '2026-11-30 20:39:42.035403', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (6, 1, 'extended', '2026-03-25', NULL, 10, '', '负责人', NULL, '', '内容较多', NULL, '2026-11-30 20:39:42.047219', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (7, 1, 'fee_issued', '2026-03-26', NULL, NULL, '', '', 670000, '', '', NULL, '2026-11-30 20:39:42.052238', 'page', 300, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (8, 1, 'fee_notified', '2026-03-27', NULL, NULL, '', '', 670000, '', '', NULL, '2026-11-30 20:39:42.064861', 'page', 300, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (9, 1, 'fee_paid', '2026-03-30', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.071642', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (10, 1, 'replied', '2026-04-13', NULL, NULL, '', '', NULL, 'partial', '', NULL, '2026-11-30 20:39:42.083100', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (11, 1, 'served', '2026-04-15', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.093730', '', NULL, '邮寄', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (12, 2, 'received', '2026-05-06', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.104731', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (13, 2, 'replied', '2026-05-11', NULL, NULL, '', '', NULL, 'd1', '', NULL, '2026-11-30 20:39:42.115608', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (14, 2, 'cancelled', '2026-06-01', NULL, NULL, '', '', NULL, '', '登记错了', 13, '2026-11-30 20:39:42.118248', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (15, 2, 'cancelled', '2026-06-01', NULL, NULL, '', '', NULL, '', '改收到日期', 12, '2026-11-30 20:39:42.138101', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (16, 2, 'received', '2026-05-07', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.138636', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (17, 3, 'received', '2026-05-11', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.141809', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (18, 3, 'replied', '2026-05-20', NULL, NULL, '', '', NULL, 'u1', '', NULL, '2026-11-30 20:39:42.145738', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (19, 4, 'received', '2026-05-12', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.159087', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (20, 6, 'received', '2026-05-12', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.170945', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (21, 6, 'replied', '2026-05-18', NULL, NULL, '', '', NULL, 'granted', '', NULL, '2026-11-30 20:39:42.181558', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (22, 6, 'served', '2026-05-22', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.188178', '', NULL, '邮寄', '上官某', '上官某', 'EMS1', '2026-05-19', '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (23, 7, 'received', '2026-05-25', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.208719', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (24, 8, 'received', '2026-03-09', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.218178', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (25, 8, 'assigned', '2026-03-10', '2026-03-13', NULL, '', '', NULL, '', '核对', NULL, '2026-11-30 20:39:42.220301', '', NULL, '', '', '', '', NULL, '农办');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (26, 8, 'assignment_answered', '2026-03-12', NULL, NULL, '', '', NULL, '', '可以公开', 25, '2026-11-30 20:39:42.231425', '', NULL, '', '', '', '', NULL, '农办');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (27, 8, 'conferred', '2026-03-13', NULL, NULL, '', '', NULL, '', '同意提供', NULL, '2026-11-30 20:39:42.233767', '', NULL, '', '', '', '', NULL, '示例县档案馆');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (28, 8, 'replied', '2026-03-20', NULL, NULL, '', '', NULL, 'd5', '', NULL, '2026-11-30 20:39:42.239556', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (29, 8, 'served', '2026-03-23', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.242776', '', NULL, '邮寄', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (30, 8, 'reply_ordered', '2026-05-22', NULL, 15, '', '', NULL, '', '复议决定书', 28, '2026-11-30 20:39:42.292250', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (31, 9, 'received', '2026-05-18', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.322979', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (32, 9, 'supplement_asked', '2026-05-21', '2026-06-05', NULL, '', '', NULL, '', '请写明年份', NULL, '2026-11-30 20:39:42.453008', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (33, 10, 'received', '2015-03-02', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.656437', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (34, 10, 'replied', '2015-03-09', NULL, NULL, '', '', NULL, 'ans_granted', '', NULL, '2026-11-30 20:39:42.671575', '', NULL, '', '', '', '', NULL, '');
INSERT INTO "request_event" ("id", "request_id", "kind", "on_date", "until", "days", "party", "approver", "amount", "outcome", "text", "refers_id", "recorded_at", "fee_by", "units", "way", "recipient", "receiver", "mail_number", "posted_on", "whom") VALUES (35, 10, 'served', '2015-03-10', NULL, NULL, '', '', NULL, '', '', NULL, '2026-11-30 20:39:42.699780', '', NULL, '', '', '', '', NULL, '');
CREATE TABLE "year_figure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "figure" VARCHAR(255) NOT NULL,
    "value" VARCHAR(255) NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL
, "part" VARCHAR(255) NOT NULL DEFAULT '');
INSERT INTO "year_figure" ("id", "year", "figure", "value", "reason", "recorded_at", "part") VALUES (1, 2025, 'table2.licensing.decisions', '12', '', '2026-11-30 20:39:42.875076', '');
INSERT INTO "year_figure" ("id", "year", "figure", "value", "reason", "recorded_at", "part") VALUES (2, 2025, 'table2.admin_fees.amount', '1.5', '收据', '2026-11-30 20:39:42.886599', '');
INSERT INTO "year_figure" ("id", "year", "figure", "value", "reason", "recorded_at", "part") VALUES (3, 2017, 'meetings', '2', '签到册', '2026-11-30 20:39:42.898887', 'q1');
CREATE TABLE "holiday_notice" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "rest" TEXT NOT NULL,
    "work" TEXT NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "recorded_at" DATETIME NOT NULL
);
INSERT INTO "holiday_notice" ("id", "year", "rest", "work", "title", "recorded_at") VALUES (1, 2027, '0101', '', '2027年放假安排（试填）', '2026-11-30 20:39:41.654125');
CREATE TABLE "setting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" VARCHAR(255) NOT NULL,
    "value" VARCHAR(255) NOT NULL
);
INSERT INTO "setting" ("id", "key", "value") VALUES (1, 'items.columns', 'title,published_on');
INSERT INTO "setting" ("id", "key", "value") VALUES (3, 'letters.values.2', '{"points": "请写明年份", "until": "2026-06-05", "defect": "申请内容不明确，本机关难以据此查找所需的政府信息", "【正文】": true}');
INSERT INTO "setting" ("id", "key", "value") VALUES (4, 'letters.values.3', '{"points": "请写明年份", "until": "2026-06-05", "defect": "申请内容不明确，本机关难以据此查找所需的政府信息", "【正文】": true}');
CREATE TABLE "history" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "who" VARCHAR(255) NOT NULL,
    "verb" VARCHAR(255) NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "record" INTEGER NOT NULL,
    "changes" TEXT NOT NULL
, "act_id" INTEGER
    REFERENCES "act" ("id") ON DELETE RESTRICT, "change" VARCHAR(255) NOT NULL DEFAULT ''
    CHECK ("change" IN ('', 'made', 'changed', 'gone', 'told')), "quiet" INTEGER NOT NULL DEFAULT 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (1, '2026-11-30 20:39:41', '', '建立登记簿', 'Office', 1, '{"name": [null, "示例镇人民政府"], "kind": [null, "township"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (2, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 1, '{"name": [null, "政府信息公开指南"], "path": [null, "政府信息公开指南"], "position": [null, 0], "article": [null, "条例第十二条"], "hint": [null, "公开指南：机构、时间、电话和获取方式"], "channels": [null, "政府网站、公开查阅点"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (3, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 2, '{"name": [null, "政府信息公开制度"], "path": [null, "政府信息公开制度"], "position": [null, 1], "article": [null, "条例第四条"], "hint": [null, "公开工作的制度和办法"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (4, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 3, '{"name": [null, "法定主动公开内容"], "path": [null, "法定主动公开内容"], "position": [null, 2]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (5, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 4, '{"parent": [null, 3], "name": [null, "机构职能"], "path": [null, "法定主动公开内容/机构职能"], "position": [null, 3], "article": [null, "条例第二十条第（二）项"], "hint": [null, "机关职能、办公地址、办公时间、联系方式"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (6, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 5, '{"parent": [null, 3], "name": [null, "机构设置"], "path": [null, "法定主动公开内容/机构设置"], "position": [null, 4], "article": [null, "条例第二十条第（二）项"], "hint": [null, "内设机构、站所及其职责"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (7, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 6, '{"parent": [null, 3], "name": [null, "领导分工"], "path": [null, "法定主动公开内容/领导分工"], "position": [null, 5], "article": [null, "条例第二十条第（二）项"], "hint": [null, "负责人姓名、职务和分工"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (8, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 7, '{"parent": [null, 3], "name": [null, "规范性文件"], "path": [null, "法定主动公开内容/规范性文件"], "position": [null, 6], "article": [null, "条例第二十条第（一）项"], "hint": [null, "行政规范性文件"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (9, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 8, '{"parent": [null, 3], "name": [null, "其他文件"], "path": [null, "法定主动公开内容/其他文件"], "position": [null, 7], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "通知、意见等其他文件"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (10, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 9, '{"parent": [null, 3], "name": [null, "规划计划"], "path": [null, "法定主动公开内容/规划计划"], "position": [null, 8], "article": [null, "条例第二十条第（三）项"], "hint": [null, "发展规划、专项规划和工作计划"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (11, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 10, '{"parent": [null, 3], "name": [null, "统计信息"], "path": [null, "法定主动公开内容/统计信息"], "position": [null, 9], "article": [null, "条例第二十条第（四）项"], "hint": [null, "国民经济和社会发展统计信息"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (12, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 11, '{"parent": [null, 3], "name": [null, "财政预决算"], "path": [null, "法定主动公开内容/财政预决算"], "position": [null, 10], "article": [null, "条例第二十条第（七）项"], "hint": [null, "预算、决算和“三公”经费"], "period": [null, 20], "period_kind": [null, "calendar"], "channels": [null, "政府网站"], "gap": [null, 400]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (13, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 12, '{"parent": [null, 3], "name": [null, "行政许可"], "path": [null, "法定主动公开内容/行政许可"], "position": [null, 11], "article": [null, "条例第二十条第（五）项"], "hint": [null, "许可和服务事项的依据、条件、程序、结果"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (14, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 13, '{"parent": [null, 3], "name": [null, "行政处罚"], "path": [null, "法定主动公开内容/行政处罚"], "position": [null, 12], "article": [null, "条例第二十条第（六）项"], "hint": [null, "处罚的依据、程序和有社会影响的决定"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (15, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 14, '{"parent": [null, 3], "name": [null, "行政强制"], "path": [null, "法定主动公开内容/行政强制"], "position": [null, 13], "article": [null, "条例第二十条第（六）项"], "hint": [null, "强制的依据、条件、程序"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (16, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 15, '{"parent": [null, 3], "name": [null, "行政事业性收费"], "path": [null, "法定主动公开内容/行政事业性收费"], "position": [null, 14], "article": [null, "条例第二十条第（八）项"], "hint": [null, "收费项目及其依据、标准"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (17, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 16, '{"parent": [null, 3], "name": [null, "政府采购"], "path": [null, "法定主动公开内容/政府采购"], "position": [null, 15], "article": [null, "条例第二十条第（九）项"], "hint": [null, "集中采购项目的目录、标准和实施情况"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (18, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 17, '{"parent": [null, 3], "name": [null, "重大建设项目"], "path": [null, "法定主动公开内容/重大建设项目"], "position": [null, 16], "article": [null, "条例第二十条第（十）项"], "hint": [null, "重大建设项目的批准和实施情况"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (19, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 18, '{"parent": [null, 3], "name": [null, "乡村振兴"], "path": [null, "法定主动公开内容/乡村振兴"], "position": [null, 17], "article": [null, "条例第二十条第（十一）项"], "hint": [null, "乡村振兴（原扶贫）政策、项目和资金"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (20, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 19, '{"parent": [null, 3], "name": [null, "教育"], "path": [null, "法定主动公开内容/教育"], "position": [null, 18], "article": [null, "条例第二十条第（十一）项"], "hint": [null, "义务教育政策和招生"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (21, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 20, '{"parent": [null, 3], "name": [null, "医疗卫生"], "path": [null, "法定主动公开内容/医疗卫生"], "position": [null, 19], "article": [null, "条例第二十条第（十一）项"], "hint": [null, "医疗政策和公共卫生服务"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (22, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 21, '{"parent": [null, 3], "name": [null, "社会保障"], "path": [null, "法定主动公开内容/社会保障"], "position": [null, 20], "article": [null, "条例第二十条第（十一）项"], "hint": [null, "养老、医疗等社会保险"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (23, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 22, '{"parent": [null, 3], "name": [null, "就业"], "path": [null, "法定主动公开内容/就业"], "position": [null, 21], "article": [null, "条例第二十条第（十一）项"], "hint": [null, "就业政策、岗位和培训"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (24, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 23, '{"parent": [null, 3], "name": [null, "保障性住房"], "path": [null, "法定主动公开内容/保障性住房"], "position": [null, 22], "article": [null, "条例第二十条第（十一）项"], "hint": [null, "住房保障和危房改造"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (25, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 24, '{"parent": [null, 3], "name": [null, "社会救助"], "path": [null, "法定主动公开内容/社会救助"], "position": [null, 23], "article": [null, "条例第二十一条"], "hint": [null, "低保、特困、临时救助的政策和名单"], "channels": [null, "政府网站、村务公开栏"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (26, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 25, '{"parent": [null, 3], "name": [null, "应急管理"], "path": [null, "法定主动公开内容/应急管理"], "position": [null, 24], "article": [null, "条例第二十条第（十二）项"], "hint": [null, "突发公共事件应急预案、预警和应对"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (27, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 26, '{"parent": [null, 3], "name": [null, "预警信息"], "path": [null, "法定主动公开内容/预警信息"], "position": [null, 25], "article": [null, "条例第二十条第（十二）项"], "hint": [null, "气象、地质灾害等预警"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (28, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 27, '{"parent": [null, 3], "name": [null, "安全生产"], "path": [null, "法定主动公开内容/安全生产"], "position": [null, 26], "article": [null, "条例第二十条第（十三）项"], "hint": [null, "安全生产监督检查"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (29, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 28, '{"parent": [null, 3], "name": [null, "食品药品监管"], "path": [null, "法定主动公开内容/食品药品监管"], "position": [null, 27], "article": [null, "条例第二十条第（十三）项"], "hint": [null, "食品药品和产品质量监督检查"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (30, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 29, '{"parent": [null, 3], "name": [null, "生态环境"], "path": [null, "法定主动公开内容/生态环境"], "position": [null, 28], "article": [null, "条例第二十条第（十三）项"], "hint": [null, "环境保护监督检查"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (31, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 30, '{"parent": [null, 3], "name": [null, "人事信息"], "path": [null, "法定主动公开内容/人事信息"], "position": [null, 29], "article": [null, "条例第二十条第（十四）项"], "hint": [null, "人事任免、表彰"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (32, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 31, '{"parent": [null, 3], "name": [null, "招考录用"], "path": [null, "法定主动公开内容/招考录用"], "position": [null, 30], "article": [null, "条例第二十条第（十四）项"], "hint": [null, "招考的职位、名额、条件和录用结果"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (33, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 32, '{"parent": [null, 3], "name": [null, "农业农村政策"], "path": [null, "法定主动公开内容/农业农村政策"], "position": [null, 31], "article": [null, "条例第二十一条"], "hint": [null, "贯彻落实农业农村政策"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (34, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 33, '{"parent": [null, 3], "name": [null, "惠民惠农补贴"], "path": [null, "法定主动公开内容/惠民惠农补贴"], "position": [null, 32], "article": [null, "条例第二十一条"], "hint": [null, "补贴的政策、面积、名单和发放"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (35, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 34, '{"parent": [null, 3], "name": [null, "农田水利"], "path": [null, "法定主动公开内容/农田水利"], "position": [null, 33], "article": [null, "条例第二十一条"], "hint": [null, "农田水利工程建设运营"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (36, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 35, '{"parent": [null, 3], "name": [null, "土地承包经营权流转"], "path": [null, "法定主动公开内容/土地承包经营权流转"], "position": [null, 34], "article": [null, "条例第二十一条"], "hint": [null, "农村土地承包经营权流转"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (37, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 36, '{"parent": [null, 3], "name": [null, "宅基地"], "path": [null, "法定主动公开内容/宅基地"], "position": [null, 35], "article": [null, "条例第二十一条"], "hint": [null, "宅基地使用情况审核"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (38, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 37, '{"parent": [null, 3], "name": [null, "土地征收"], "path": [null, "法定主动公开内容/土地征收"], "position": [null, 36], "article": [null, "条例第二十一条"], "hint": [null, "征地公告、补偿方案"], "channels": [null, "政府网站、公开栏、村务公开栏"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (39, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 38, '{"parent": [null, 3], "name": [null, "房屋征收"], "path": [null, "法定主动公开内容/房屋征收"], "position": [null, 37], "article": [null, "条例第二十一条"], "hint": [null, "房屋征收决定、补偿方案"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (40, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 39, '{"parent": [null, 3], "name": [null, "筹资筹劳"], "path": [null, "法定主动公开内容/筹资筹劳"], "position": [null, 38], "article": [null, "条例第二十一条"], "hint": [null, "一事一议筹资筹劳"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (41, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 40, '{"name": [null, "政府信息公开年报"], "path": [null, "政府信息公开年报"], "position": [null, 39], "article": [null, "条例第四十九条、第五十条"], "hint": [null, "年度报告"], "channels": [null, "政府网站"], "gap": [null, 400]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (42, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 41, '{"name": [null, "政策解读"], "path": [null, "政策解读"], "position": [null, 40], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "对政策文件的解读"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (43, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 42, '{"name": [null, "回应关切"], "path": [null, "回应关切"], "position": [null, 41], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "对社会关切的回应"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (44, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 43, '{"name": [null, "公示公告"], "path": [null, "公示公告"], "position": [null, 42], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "公示、公告、通告、通知"], "channels": [null, "政府网站、公开栏"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (45, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 44, '{"name": [null, "工作动态"], "path": [null, "工作动态"], "position": [null, 43], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "工作动态"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (46, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 45, '{"name": [null, "建议提案办理"], "path": [null, "建议提案办理"], "position": [null, 44], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "人大建议、政协提案办理结果"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (47, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 46, '{"name": [null, "村务公开"], "path": [null, "村务公开"], "position": [null, 45], "article": [null, "村民委员会组织法"], "hint": [null, "村级财务和村务"], "channels": [null, "村务公开栏"], "gap": [null, 92]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (48, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 47, '{"name": [null, "综合政务"], "path": [null, "综合政务"], "position": [null, 46], "article": [null, "条例第二十条第（十五）项"], "hint": [null, "其他政务信息"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (49, '2026-11-30 20:39:41', '', '建立目录', 'CatalogueEntry', 48, '{"name": [null, "其他"], "path": [null, "其他"], "position": [null, 47], "hint": [null, "上面都不合适的"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (50, '2026-11-30 20:39:41', '', '建立渠道', 'Channel', 1, '{"position": [null, 0], "name": [null, "政府网站"], "kind": [null, "website"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (51, '2026-11-30 20:39:41', '', '建立渠道', 'Channel', 2, '{"position": [null, 1], "name": [null, "政府公报"], "kind": [null, "gazette"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (52, '2026-11-30 20:39:41', '', '建立渠道', 'Channel', 3, '{"position": [null, 2], "name": [null, "政务微博"], "kind": [null, "weibo"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (53, '2026-11-30 20:39:41', '', '建立渠道', 'Channel', 4, '{"position": [null, 3], "name": [null, "政务微信"], "kind": [null, "wechat"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (54, '2026-11-30 20:39:41', '', '建立渠道', 'Channel', 5, '{"position": [null, 4], "name": [null, "政务新媒体"], "kind": [null, "other"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (55, '2026-11-30 20:39:41', '', '建立渠道', 'Channel', 6, '{"position": [null, 5], "name": [null, "公开栏"], "kind": [null, "other"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (56, '2026-11-30 20:39:41', '', '建立渠道', 'Channel', 7, '{"position": [null, 6], "name": [null, "村务公开栏"], "kind": [null, "other"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (57, '2026-11-30 20:39:41', '', '建立渠道', 'Channel', 8, '{"position": [null, 7], "name": [null, "公开查阅点"], "kind": [null, "other"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (58, '2026-11-30 20:39:41', '', '建立渠道', 'Channel', 9, '{"position": [null, 8], "name": [null, "新闻发布会"], "kind": [null, "other"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (59, '2026-11-30 20:39:41', '', '建立渠道', 'Channel', 10, '{"position": [null, 9], "name": [null, "报刊"], "kind": [null, "other"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (60, '2026-11-30 20:39:41', '', '建立渠道', 'Channel', 11, '{"position": [null, 10], "name": [null, "广播电视"], "kind": [null, "other"]}', 1, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (61, '2026-11-30 20:39:41', '', '修改机关信息', 'Office', 1, '{"phone": ["", "0934-0000000"], "address": ["", "示例县示例镇人民路1号"], "postcode": ["", "745000"], "hours": ["", "工作日 8:30 至 18:00"], "work_unit": ["", "党政综合办公室"], "reading_place": ["", "便民服务中心"], "organ_code": ["", "示镇"], "region_code": ["", "621026"], "authority": ["", "示例县人民政府"], "court": ["", "示例县人民法院"], "letter_word": ["", "示镇公复"], "payment_way": ["", "凭缴款通知书缴入财政专户"], "supervision_phone": ["", "0934-0000001"]}', 2, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (62, '2026-11-30 20:39:41', '', '录入放假安排', 'HolidayNotice', 1, '{"year": [null, 2027], "rest": [null, "0101"], "title": [null, "2027年放假安排（试填）"]}', 3, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (63, '2026-11-30 20:39:41', '', '录入地方放假', 'LocalDay', 1, '{"day": [null, "2026-05-27"], "works": [null, false], "reason": [null, "自治州政府通知"]}', 4, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (64, '2026-11-30 20:39:41', '', '登记', 'Department', 1, '{"name": [null, "应急办"], "position": [null, 0]}', 5, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (65, '2026-11-30 20:39:41', '', '登记', 'PublishedItem', 1, '{"title": [null, "2026年防汛抢险应急预案"], "category": [null, 25], "department": [null, 1], "document_number": [null, "示镇发〔2026〕3号"], "index_number": [null, "示镇-2026-0001"], "publisher": [null, "示例镇人民政府"], "attribute": [null, "主动公开"], "validity": [null, "有效"], "document_kind": [null, "行政规范性文件"], "valid_until": [null, "2031-03-01"], "made_on": [null, "2026-03-02"], "published_on": [null, "2026-03-09"], "period": [null, 10], "period_kind": [null, "working"], "period_reason": [null, "县里要求"], "duration": [null, "定期"], "needs_interpretation": [null, true], "reviewer": [null, "李某"], "keywords": [null, "防汛 预案"], "summary": [null, "汛期值守、转移和物资。\n附物资清单。"]}', 6, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (66, '2026-11-30 20:39:41', '', '登记', 'Publication', 1, '{"item": [null, 1], "channel": [null, 1]}', 6, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (67, '2026-11-30 20:39:41', '', '新增渠道', 'Channel', 12, '{"name": [null, "镇广播"], "position": [null, 11]}', 6, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (68, '2026-11-30 20:39:41', '', '登记', 'Publication', 2, '{"item": [null, 1], "channel": [null, 12]}', 6, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (69, '2026-11-30 20:39:41', '', '登记', 'PublishedItem', 2, '{"title": [null, "“三公”经费公开表"], "index_number": [null, "示镇-2026-0002"], "attribute": [null, "主动公开"], "document_kind": [null, "否"], "made_on": [null, "2026-04-01"], "published_on": [null, "2026-04-02"]}', 7, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (70, '2026-11-30 20:39:41', '', '登记', 'Publication', 3, '{"item": [null, 2], "channel": [null, 1]}', 7, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (71, '2026-11-30 20:39:41', '', '修改', 'PublishedItem', 2, '{"index_number": ["示镇-2026-0002", "示镇-2026-0003"], "note": ["", "原编号写错"]}', 8, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (72, '2026-11-30 20:39:41', '', '修改', 'Publication', 4, '{"item": [null, 2], "channel": [null, 7]}', 8, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (73, '2026-11-30 20:39:41', '', '修改', 'Publication', 3, '{"item": [2, null], "channel": [1, null]}', 8, 'gone', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (74, '2026-11-30 20:39:41', '', '修改', 'PublishedItem', 2, '{"channels": ["政府网站", "村务公开栏"]}', 8, 'told', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (75, '2026-11-30 20:39:41', '', '登记', 'PublishedItem', 3, '{"title": [null, "还没有定的信息"]}', 9, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (76, '2026-11-30 20:39:41', '', '登记', 'PublishedItem', 4, '{"title": [null, "登记了两遍的信息"]}', 10, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (77, '2026-11-30 20:39:41', '', '登记', 'Publication', 5, '{"item": [null, 4], "channel": [null, 1]}', 10, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (78, '2026-11-30 20:39:41', '', '移入回收站', 'PublishedItem', 4, '{"removed_at": [null, "2026-11-30T20:39:41.854248"], "removed_reason": ["", "重复登记"]}', 11, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (79, '2026-11-30 20:39:41', '', '加入附件', 'Attachment', 1, '{"name": [null, "预案.txt"], "kind": [null, "PublishedItem"], "record": [null, 1], "digest": [null, "ec66f6d945d91b0b14c5f40e719a3fb21a0baf8292480c8f523da11bdb932ace"], "size": [null, 30]}', 12, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (80, '2026-11-30 20:39:41', '', '加入附件', 'Attachment', 2, '{"name": [null, "预案.txt"], "kind": [null, "PublishedItem"], "record": [null, 2], "digest": [null, "ec66f6d945d91b0b14c5f40e719a3fb21a0baf8292480c8f523da11bdb932ace"], "size": [null, 30]}', 13, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (81, '2026-11-30 20:39:41', '', '移去附件', 'Attachment', 2, '{"removed_at": [null, "2026-11-30T20:39:41.906168"]}', 14, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (82, '2026-11-30 20:39:41', '', '登记审查', 'Clearance', 1, '{"item": [null, 1], "position": [null, 0], "step": [null, "初审初校"], "title": [null, "承办人"], "decides": [null, false], "person": [null, "王某"], "opinion": [null, "同意"], "signed_on": [null, "2026-03-03"]}', 15, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (83, '2026-11-30 20:39:41', '', '登记审查', 'Clearance', 2, '{"item": [null, 1], "position": [null, 1], "step": [null, "保密审查"], "title": [null, "保密审查员"], "decides": [null, true], "person": [null, "李某"], "opinion": [null, "不涉密"], "conclusion": [null, "公开"]}', 15, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (84, '2026-11-30 20:39:41', '', '更正', 'Amendment', 1, '{"item": [null, 1], "kind": [null, "更正"], "on_date": [null, "2026-03-20"], "reason": [null, "电话写错"], "before": [null, "电话1"], "after": [null, "电话2"]}', 16, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (85, '2026-11-30 20:39:41', '', '制作移送明细表', 'HandOver', 1, '{"place": [null, "国家档案馆"], "first": [null, "2026-01-01"], "last": [null, "2026-03-31"], "made_on": [null, "2026-04-07"]}', 17, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (86, '2026-11-30 20:39:41', '', '制作移送明细表', 'HandedItem', 1, '{"hand_over": [null, 1], "item": [null, 1]}', 17, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (87, '2026-11-30 20:39:41', '', '登记回执', 'HandOver', 1, '{"received_on": [null, "2026-04-08"], "received_by": ["", "赵某"], "note": ["", "纸质"]}', 18, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (88, '2026-11-30 20:39:41', '', '建立标准目录', 'StandardEntry', 1, '{"domain": [null, "重大建设项目"], "position": [null, 0], "organ": [null, "示例镇人民政府"], "matter": [null, "批准服务信息"], "detail": [null, "申报要求"], "content": [null, "申报材料清单、办理流程、办理时限、受理机构、联系方式、申报要求"], "basis": [null, "《中华人民共和国政府信息公开条例》第二十条第（十）项"], "time_limit": [null, "自信息形成或者变更之日起20个工作日内"], "channels": [null, "政府网站、政务服务中心、便民服务站"], "to_all": [null, true], "active": [null, true], "county": [null, false], "township": [null, true], "village": [null, false]}', 19, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (89, '2026-11-30 20:39:41', '', '建立标准目录', 'StandardEntry', 2, '{"domain": [null, "重大建设项目"], "position": [null, 1], "organ": [null, "示例镇人民政府"], "matter": [null, "批准结果信息"], "detail": [null, "审批结果"], "content": [null, "项目名称、建设内容、批复单位、批复文号、批复时间"], "basis": [null, "《中华人民共和国政府信息公开条例》第二十条第（十）项"], "time_limit": [null, "自信息形成或者变更之日起20个工作日内"], "channels": [null, "政府网站、公开查阅点"], "to_all": [null, true], "active": [null, true], "county": [null, false], "township": [null, true], "village": [null, false]}', 19, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (90, '2026-11-30 20:39:41', '', '建立标准目录', 'StandardEntry', 3, '{"domain": [null, "重大建设项目"], "position": [null, 2], "organ": [null, "示例镇人民政府"], "matter": [null, "项目实施信息"], "detail": [null, "建设进展"], "content": [null, "实施单位、施工和监理单位、开工时间、工程进度、资金使用、竣工验收结果"], "basis": [null, "《中华人民共和国政府信息公开条例》第二十条第（十）项"], "time_limit": [null, "自信息形成或者变更之日起20个工作日内"], "channels": [null, "政府网站、公开查阅点、社区/企事业单位/村公示栏（电子屏）"], "to_all": [null, true], "active": [null, true], "county": [null, false], "township": [null, true], "village": [null, false]}', 19, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (91, '2026-11-30 20:39:41', '', '移入回收站', 'StandardEntry', 3, '{"removed_at": [null, "2026-11-30T20:39:41.967344"], "removed_reason": ["", "重复登记"]}', 20, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (92, '2026-11-30 20:39:41', '', '新增目录', 'CatalogueEntry', 49, '{"path": [null, "本镇特色"], "position": [null, 48], "name": [null, "本镇特色"], "code": [null, "90"], "channels": [null, "政府网站"], "gap": [null, 90]}', 21, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (93, '2026-11-30 20:39:41', '', '新增目录', 'CatalogueEntry', 50, '{"parent": [null, 49], "path": [null, "本镇特色/民俗节庆"], "position": [null, 49], "name": [null, "民俗节庆"]}', 22, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (94, '2026-11-30 20:39:41', '', '停用', 'CatalogueEntry', 50, '{"withdrawn_on": [null, "2026-05-06"]}', 23, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (95, '2026-11-30 20:39:41', '', '登记', 'InformationRequest', 1, '{"number": [null, "2026-001"], "received_on": [null, "2026-03-02"], "intake": [null, "邮寄"], "applicant": [null, "欧阳某"], "applicant_kind": [null, "natural_person"], "content": [null, "补偿登记表"], "supply_form": [null, "纸质"], "phone": [null, "13900000000"], "agent": [null, "司马某"], "email": [null, "a@example.com"]}', 24, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (96, '2026-11-30 20:39:41', '', '登记办理步骤', 'RequestEvent', 1, '{"request": [null, 1], "kind": [null, "received"], "on_date": [null, "2026-03-02"]}', 24, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (97, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 2, '{"request": [null, 1], "kind": [null, "supplement_asked"], "on_date": [null, "2026-03-05"], "until": [null, "2026-03-20"], "text": [null, "请写明年份"]}', 25, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (98, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 3, '{"request": [null, 1], "kind": [null, "supplement_received"], "on_date": [null, "2026-03-10"]}', 26, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (99, '2026-11-30 20:39:42', '', '补正收到', 'InformationRequest', 1, '{"corrected_content": ["", "2022年补偿登记表"]}', 26, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (100, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 4, '{"request": [null, 1], "kind": [null, "consulted"], "on_date": [null, "2026-03-12"], "party": [null, "third_party"], "text": [null, "是否同意公开"]}', 27, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (101, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 5, '{"request": [null, 1], "kind": [null, "opinion_received"], "on_date": [null, "2026-03-18"], "refers": [null, 4], "text": [null, "同意"]}', 28, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (102, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 6, '{"request": [null, 1], "kind": [null, "extended"], "on_date": [null, "2026-03-25"], "days": [null, 10], "approver": [null, "负责人"], "text": [null, "内容较多"]}', 29, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (103, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 7, '{"request": [null, 1], "kind": [null, "fee_issued"], "on_date": [null, "2026-03-26"], "amount": [null, 670000], "fee_by": [null, "page"], "units": [null, 300]}', 30, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (104, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 8, '{"request": [null, 1], "kind": [null, "fee_notified"], "on_date": [null, "2026-03-27"], "amount": [null, 670000], "fee_by": [null, "page"], "units": [null, 300]}', 31, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (105, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 9, '{"request": [null, 1], "kind": [null, "fee_paid"], "on_date": [null, "2026-03-30"]}', 32, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (106, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 10, '{"request": [null, 1], "kind": [null, "replied"], "on_date": [null, "2026-04-13"], "outcome": [null, "partial"]}', 33, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (107, '2026-11-30 20:39:42', '', '办结', 'InformationRequest', 1, '{"closed_on": [null, "2026-04-13"], "outcome": ["", "partial"], "basis": ["", "第三十七条"], "service_way": ["", "邮寄"]}', 33, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (108, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 11, '{"request": [null, 1], "kind": [null, "served"], "on_date": [null, "2026-04-15"], "way": [null, "邮寄"]}', 34, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (109, '2026-11-30 20:39:42', '', '送达', 'InformationRequest', 1, '{"served_on": [null, "2026-04-15"]}', 34, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (110, '2026-11-30 20:39:42', '', '登记', 'InformationRequest', 2, '{"number": [null, "2026-002"], "received_on": [null, "2026-05-06"], "intake": [null, "邮寄"], "applicant": [null, "欧阳某"], "applicant_kind": [null, "natural_person"], "content": [null, "补偿登记表"], "supply_form": [null, "纸质"], "phone": [null, "13900000000"], "agent": [null, "司马某"], "email": [null, "a@example.com"]}', 35, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (111, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 12, '{"request": [null, 2], "kind": [null, "received"], "on_date": [null, "2026-05-06"]}', 35, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (112, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 13, '{"request": [null, 2], "kind": [null, "replied"], "on_date": [null, "2026-05-11"], "outcome": [null, "d1"]}', 36, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (113, '2026-11-30 20:39:42', '', '办结', 'InformationRequest', 2, '{"closed_on": [null, "2026-05-11"], "outcome": ["", "d1"]}', 36, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (114, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 14, '{"request": [null, 2], "kind": [null, "cancelled"], "on_date": [null, "2026-06-01"], "refers": [null, 13], "text": [null, "登记错了"]}', 37, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (115, '2026-11-30 20:39:42', '', '撤销办结', 'InformationRequest', 2, '{"closed_on": ["2026-05-11", null], "outcome": ["d1", ""]}', 37, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (116, '2026-11-30 20:39:42', '', '登记', 'Department', 2, '{"name": [null, "农办"], "position": [null, 1]}', 38, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (117, '2026-11-30 20:39:42', '', '修改', 'InformationRequest', 2, '{"received_on": ["2026-05-06", "2026-05-07"], "department": [null, 2]}', 39, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (118, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 15, '{"request": [null, 2], "kind": [null, "cancelled"], "on_date": [null, "2026-06-01"], "refers": [null, 12], "text": [null, "改收到日期"]}', 39, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (119, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 16, '{"request": [null, 2], "kind": [null, "received"], "on_date": [null, "2026-05-07"]}', 39, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (120, '2026-11-30 20:39:42', '', '登记', 'InformationRequest', 3, '{"number": [null, "2026-003"], "received_on": [null, "2026-05-11"], "intake": [null, "邮寄"], "applicant": [null, "欧阳某"], "applicant_kind": [null, "natural_person"], "content": [null, "没有的材料"], "supply_form": [null, "纸质"], "phone": [null, "13900000000"], "agent": [null, "司马某"], "email": [null, "a@example.com"]}', 40, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (121, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 17, '{"request": [null, 3], "kind": [null, "received"], "on_date": [null, "2026-05-11"]}', 40, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (122, '2026-11-30 20:39:42', '', '登记检索', 'SearchRecord', 1, '{"request": [null, 3], "searched_on": [null, "2026-05-18"], "place": [null, "综合档案室"]}', 41, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (123, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 18, '{"request": [null, 3], "kind": [null, "replied"], "on_date": [null, "2026-05-20"], "outcome": [null, "u1"]}', 42, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (124, '2026-11-30 20:39:42', '', '办结', 'InformationRequest', 3, '{"closed_on": [null, "2026-05-20"], "outcome": ["", "u1"]}', 42, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (125, '2026-11-30 20:39:42', '', '登记', 'InformationRequest', 4, '{"number": [null, "2026-004"], "received_on": [null, "2026-05-12"], "intake": [null, "邮寄"], "applicant": [null, "欧阳某"], "applicant_kind": [null, "natural_person"], "content": [null, "补偿登记表"], "supply_form": [null, "纸质"], "phone": [null, "13900000000"], "agent": [null, "司马某"], "email": [null, "a@example.com"]}', 43, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (126, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 19, '{"request": [null, 4], "kind": [null, "received"], "on_date": [null, "2026-05-12"]}', 43, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (127, '2026-11-30 20:39:42', '', '移入回收站', 'InformationRequest', 4, '{"removed_at": [null, "2026-11-30T20:39:42.162379"], "removed_reason": ["", "重复登记"]}', 44, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (128, '2026-11-30 20:39:42', '', '登记', 'InformationRequest', 5, '{"number": [null, "2026-005"], "arrived_on": [null, "2026-05-29"], "applicant": [null, "诸葛某"]}', 45, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (129, '2026-11-30 20:39:42', '', '登记', 'InformationRequest', 6, '{"number": [null, "2026-007"], "received_on": [null, "2026-05-12"], "intake": [null, "邮寄"], "applicant": [null, "欧阳某"], "applicant_kind": [null, "natural_person"], "content": [null, "补偿登记表"], "supply_form": [null, "纸质"], "phone": [null, "13900000000"], "agent": [null, "司马某"], "email": [null, "a@example.com"]}', 46, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (130, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 20, '{"request": [null, 6], "kind": [null, "received"], "on_date": [null, "2026-05-12"]}', 46, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (131, '2026-11-30 20:39:42', '', '修改', 'InformationRequest', 6, '{"others": ["", "[{\"name\": \"上官某\", \"id_number\": \"X2\", \"phone\": \"13900000002\"}]"]}', 47, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (132, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 21, '{"request": [null, 6], "kind": [null, "replied"], "on_date": [null, "2026-05-18"], "outcome": [null, "granted"]}', 48, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (133, '2026-11-30 20:39:42', '', '办结', 'InformationRequest', 6, '{"closed_on": [null, "2026-05-18"], "outcome": ["", "granted"]}', 48, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (134, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 22, '{"request": [null, 6], "kind": [null, "served"], "on_date": [null, "2026-05-22"], "way": [null, "邮寄"], "posted_on": [null, "2026-05-19"], "recipient": [null, "上官某"], "receiver": [null, "上官某"], "mail_number": [null, "EMS1"]}', 49, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (135, '2026-11-30 20:39:42', '', '送达', 'InformationRequest', 6, '{"service_way": ["", "邮寄"]}', 49, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (136, '2026-11-30 20:39:42', '', '登记', 'InformationRequest', 7, '{"number": [null, "协2026-001"], "received_on": [null, "2026-05-25"], "intake": [null, "邮寄"], "applicant": [null, "欧阳某"], "applicant_kind": [null, "natural_person"], "content": [null, "补偿登记表"], "supply_form": [null, "纸质"], "phone": [null, "13900000000"], "agent": [null, "司马某"], "email": [null, "a@example.com"]}', 50, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (137, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 23, '{"request": [null, 7], "kind": [null, "received"], "on_date": [null, "2026-05-25"]}', 50, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (138, '2026-11-30 20:39:42', '', '修改', 'InformationRequest', 7, '{"helps": ["", "示例县民政局"]}', 51, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (139, '2026-11-30 20:39:42', '', '登记', 'InformationRequest', 8, '{"number": [null, "2026-008"], "received_on": [null, "2026-03-09"], "intake": [null, "邮寄"], "applicant": [null, "欧阳某"], "applicant_kind": [null, "natural_person"], "content": [null, "补偿登记表"], "supply_form": [null, "纸质"], "phone": [null, "13900000000"], "agent": [null, "司马某"], "email": [null, "a@example.com"]}', 52, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (140, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 24, '{"request": [null, 8], "kind": [null, "received"], "on_date": [null, "2026-03-09"]}', 52, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (141, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 25, '{"request": [null, 8], "kind": [null, "assigned"], "on_date": [null, "2026-03-10"], "until": [null, "2026-03-13"], "whom": [null, "农办"], "text": [null, "核对"]}', 53, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (142, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 26, '{"request": [null, 8], "kind": [null, "assignment_answered"], "on_date": [null, "2026-03-12"], "whom": [null, "农办"], "refers": [null, 25], "text": [null, "可以公开"]}', 54, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (143, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 27, '{"request": [null, 8], "kind": [null, "conferred"], "on_date": [null, "2026-03-13"], "whom": [null, "示例县档案馆"], "text": [null, "同意提供"]}', 55, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (144, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 28, '{"request": [null, 8], "kind": [null, "replied"], "on_date": [null, "2026-03-20"], "outcome": [null, "d5"]}', 56, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (145, '2026-11-30 20:39:42', '', '办结', 'InformationRequest', 8, '{"closed_on": [null, "2026-03-20"], "outcome": ["", "d5"]}', 56, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (146, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 29, '{"request": [null, 8], "kind": [null, "served"], "on_date": [null, "2026-03-23"], "way": [null, "邮寄"]}', 57, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (147, '2026-11-30 20:39:42', '', '送达', 'InformationRequest', 8, '{"served_on": [null, "2026-03-23"], "service_way": ["", "邮寄"]}', 57, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (148, '2026-11-30 20:39:42', '', '登记', 'Dispute', 1, '{"number": [null, "复2026-008"], "kind": [null, "reconsideration"], "request": [null, 8], "received_on": [null, "2026-04-01"]}', 58, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (149, '2026-11-30 20:39:42', '', '审结', 'Dispute', 1, '{"closed_on": [null, "2026-05-20"], "ruling": ["", "撤销"], "result": ["", "corrected"]}', 59, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (150, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 30, '{"request": [null, 8], "kind": [null, "reply_ordered"], "on_date": [null, "2026-05-22"], "days": [null, 15], "refers": [null, 28], "text": [null, "复议决定书"]}', 60, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (151, '2026-11-30 20:39:42', '', '责令重新答复', 'InformationRequest', 8, '{"new_reply": ["", "owed"]}', 60, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (152, '2026-11-30 20:39:42', '', '登记责令重新答复', 'Dispute', 1, '{"ordered": [null, 30]}', 60, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (153, '2026-11-30 20:39:42', '', '登记', 'InformationRequest', 9, '{"number": [null, "2026-006"], "received_on": [null, "2026-05-18"], "intake": [null, "邮寄"], "applicant": [null, "欧阳某"], "applicant_kind": [null, "natural_person"], "content": [null, "补偿登记表"], "supply_form": [null, "纸质"], "phone": [null, "13900000000"], "agent": [null, "司马某"], "email": [null, "a@example.com"]}', 61, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (154, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 31, '{"request": [null, 9], "kind": [null, "received"], "on_date": [null, "2026-05-18"]}', 61, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (155, '2026-11-30 20:39:42', '', '拟写文书', 'Letter', 1, '{"request": [null, 9], "kind": [null, "supplement"], "title": [null, "政府信息公开申请补正告知书"], "addressee": [null, "欧阳某"], "body": [null, "本机关于2026年5月18日收到你提出的政府信息公开申请（登记号：2026-006），申请公开“补偿登记表”。\n经审查，申请内容不明确，本机关难以据此查找所需的政府信息。依据《中华人民共和国政府信息公开条例》第三十条的规定，请你对下列事项作出补正：\n请写明年份。\n请于2026年6月5日前（含当日）将补正材料提交党政综合办公室（地址：示例县示例镇人民路1号；联系电话：0934-0000000）。答复期限自本机关收到补正的申请之日起计算。\n无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。\n特此告知。\n【署名】示例镇人民政府"], "dated": [null, "2026-05-21"]}', 62, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (156, '2026-11-30 20:39:42', '', '填写文书', 'Setting', 2, '{"key": [null, "letters.values.1"], "value": [null, "{\"points\": \"请写明年份\", \"until\": \"2026-06-05\", \"defect\": \"申请内容不明确，本机关难以据此查找所需的政府信息\", \"【正文】\": true}"]}', 62, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (157, '2026-11-30 20:39:42', '', '登记办理步骤', 'RequestEvent', 32, '{"request": [null, 9], "kind": [null, "supplement_asked"], "on_date": [null, "2026-05-21"], "until": [null, "2026-06-05"], "text": [null, "请写明年份"]}', 63, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (158, '2026-11-30 20:39:42', '', '出具', 'Letter', 1, '{"number": [null, "示镇公复〔2026〕1号"], "issued_at": [null, "2026-11-30T20:39:42.453479"], "event": [null, 32]}', 63, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (159, '2026-11-30 20:39:42', '', '出具', 'Setting', 2, '{"key": ["letters.values.1", null], "value": ["{\"points\": \"请写明年份\", \"until\": \"2026-06-05\", \"defect\": \"申请内容不明确，本机关难以据此查找所需的政府信息\", \"【正文】\": true}", null]}', 63, 'gone', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (160, '2026-11-30 20:39:42', '', '拟写文书', 'Letter', 2, '{"request": [null, 9], "kind": [null, "supplement"], "title": [null, "政府信息公开申请补正告知书"], "addressee": [null, "欧阳某"], "body": [null, "本机关于2026年5月18日收到你提出的政府信息公开申请（登记号：2026-006），申请公开“补偿登记表”。\n经审查，申请内容不明确，本机关难以据此查找所需的政府信息。依据《中华人民共和国政府信息公开条例》第三十条的规定，请你对下列事项作出补正：\n请写明年份。\n请于2026年6月5日前（含当日）将补正材料提交党政综合办公室（地址：示例县示例镇人民路1号；联系电话：0934-0000000）。答复期限自本机关收到补正的申请之日起计算。\n无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。\n特此告知。\n【署名】示例镇人民政府"], "dated": [null, "2026-06-01"]}', 64, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (161, '2026-11-30 20:39:42', '', '填写文书', 'Setting', 3, '{"key": [null, "letters.values.2"], "value": [null, "{\"points\": \"请写明年份\", \"until\": \"2026-06-05\", \"defect\": \"申请内容不明确，本机关难以据此查找所需的政府信息\", \"【正文】\": true}"]}', 64, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (162, '2026-11-30 20:39:42', '', '拟写文书', 'Letter', 3, '{"request": [null, 9], "kind": [null, "supplement"], "title": [null, "政府信息公开申请补正告知书"], "addressee": [null, "欧阳某"], "body": [null, "本机关于2026年5月18日收到你提出的政府信息公开申请（登记号：2026-006），申请公开“补偿登记表”。\n经审查，申请内容不明确，本机关难以据此查找所需的政府信息。依据《中华人民共和国政府信息公开条例》第三十条的规定，请你对下列事项作出补正：\n请写明年份。\n请于2026年6月5日前（含当日）将补正材料提交党政综合办公室（地址：示例县示例镇人民路1号；联系电话：0934-0000000）。答复期限自本机关收到补正的申请之日起计算。\n无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。\n特此告知。\n【署名】示例镇人民政府"], "dated": [null, "2026-06-01"]}', 65, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (163, '2026-11-30 20:39:42', '', '填写文书', 'Setting', 4, '{"key": [null, "letters.values.3"], "value": [null, "{\"points\": \"请写明年份\", \"until\": \"2026-06-05\", \"defect\": \"申请内容不明确，本机关难以据此查找所需的政府信息\", \"【正文】\": true}"]}', 65, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (164, '2026-11-30 20:39:42', '', '删去草稿', 'Letter', 3, '{"removed_at": [null, "2026-11-30T20:39:42.494396"]}', 66, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (165, '2026-11-30 20:39:42', '', '修改文书模板', 'LetterTemplate', 1, '{"kind": [null, "supplement"], "text": [null, "{{ 收文 }}\n经审查，{{ 补正原因 }}。依据{{ 依据 }}的规定，请{{ 称谓 }}对下列事项作出{% if 旧条例 %}更改、补充{% else %}补正{% endif %}：\n{{ 补正事项 }}。\n{% if 补正方法 %}\n补正的方法：{{ 补正方法 }}。\n{% endif %}\n请于{{ 补正期限 }}前（含当日）将补正材料提交{{ 工作机构 }}{% if 机关地址 %}（地址：{{ 机关地址 }}{% if 机关电话 %}；联系电话：{{ 机关电话 }}{% endif %}）{% endif %}。答复期限自本机关收到补正的申请之日起计算。\n{% if not 旧条例 %}\n无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。\n{% endif %}\n特此告知，请按期补正。\n【署名】{{ 机关名称 }}"]}', 67, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (166, '2026-11-30 20:39:42', '', '归档', 'InformationRequest', 1, '{"archived_on": [null, "2026-05-08"], "retention": ["", "10年"]}', 68, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (167, '2026-11-30 20:39:42', '', '登记', 'PublishedItem', 5, '{"title": [null, "征地补偿登记表公开"], "attribute": [null, "主动公开"], "made_on": [null, "2026-04-13"], "category": [null, 37], "note": [null, "由依申请公开 2026-001 转为主动公开"]}', 69, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (168, '2026-11-30 20:39:42', '', '转为主动公开', 'InformationRequest', 1, '{"item": [null, 5]}', 69, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (169, '2026-11-30 20:39:42', '', '登记', 'Dispute', 2, '{"number": [null, "复2026-001"], "kind": [null, "reconsideration"], "request": [null, 1], "received_on": [null, "2026-04-20"]}', 70, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (170, '2026-11-30 20:39:42', '', '登记阶段', 'DisputeStage', 1, '{"dispute": [null, 2], "text": [null, "十日内答复"], "kind": [null, "收到答复通知书"], "on_date": [null, "2026-04-21"], "until": [null, "2026-04-30"]}', 71, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (171, '2026-11-30 20:39:42', '', '审结', 'Dispute', 2, '{"closed_on": [null, "2026-05-15"], "ruling": ["", "维持"], "result": ["", "upheld"]}', 72, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (172, '2026-11-30 20:39:42', '', '登记', 'Dispute', 3, '{"number": [null, "诉2026-001"], "kind": [null, "suit_after_reconsideration"], "request": [null, 1], "before": [null, 2]}', 73, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (173, '2026-11-30 20:39:42', '', '登记', 'Dispute', 4, '{"number": [null, "诉2026-002"], "kind": [null, "suit_direct"]}', 74, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (174, '2026-11-30 20:39:42', '', '移入回收站', 'Dispute', 4, '{"removed_at": [null, "2026-11-30T20:39:42.639069"], "removed_reason": ["", "重复登记"]}', 75, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (182, '2026-11-30 20:39:42', '', '登记销毁', 'Destruction', 1, '{"number": [null, "2026-01"], "destroyed_on": [null, "2026-06-01"], "approver": [null, "王某"], "witnesses": [null, "李某、陈某"], "reason": [null, "保管期满，经审定"], "files": [null, "[{\"number\": \"2015-001\", \"outcome\": \"ans_granted\", \"received_on\": \"2015-03-02\", \"closed_on\": \"2015-03-09\", \"archived_on\": \"2015-12-01\", \"retention\": \"10年\", \"ends_on\": \"2025-12-01\"}]"]}', 80, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (183, '2026-11-30 20:39:42', '', '登记销毁', 'InformationRequest', 10, '{"number": [null, "2015-001"], "received_on": [null, "2015-03-02"], "intake": [null, "邮寄"], "applicant_kind": [null, "natural_person"], "applicant": [null, "（已销毁）"], "content": [null, "（已销毁）"], "supply_form": [null, "纸质"], "filled_in_by_office": [null, false], "closed_on": [null, "2015-03-09"], "outcome": [null, "ans_granted"], "reply_number": [null, "示镇公复〔2015〕1号"], "served_on": [null, "2015-03-10"], "retention": [null, "10年"], "archived_on": [null, "2015-12-01"], "recorded_at": [null, "2026-11-30T20:39:42.655751"]}', 80, 'made', 1);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (184, '2026-11-30 20:39:42', '', '登记销毁', 'RequestEvent', 33, '{"request": [null, 10], "kind": [null, "received"], "on_date": [null, "2015-03-02"], "recorded_at": [null, "2026-11-30T20:39:42.656437"]}', 80, 'made', 1);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (185, '2026-11-30 20:39:42', '', '登记销毁', 'RequestEvent', 34, '{"request": [null, 10], "kind": [null, "replied"], "on_date": [null, "2015-03-09"], "outcome": [null, "ans_granted"], "recorded_at": [null, "2026-11-30T20:39:42.671575"]}', 80, 'made', 1);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (186, '2026-11-30 20:39:42', '', '登记销毁', 'RequestEvent', 35, '{"request": [null, 10], "kind": [null, "served"], "on_date": [null, "2015-03-10"], "recorded_at": [null, "2026-11-30T20:39:42.699780"]}', 80, 'made', 1);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (187, '2026-11-30 20:39:42', '', '登记销毁', 'InformationRequest', 10, '{"destroyed_on": [null, "2026-06-01"], "note": ["", "2026-06-01 案卷销毁，清册 2026-01"]}', 80, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (188, '2026-11-30 20:39:42', '', '填报', 'YearFigure', 1, '{"year": [null, 2025], "figure": [null, "table2.licensing.decisions"], "value": [null, "12"]}', 81, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (189, '2026-11-30 20:39:42', '', '填报', 'YearFigure', 2, '{"year": [null, 2025], "figure": [null, "table2.admin_fees.amount"], "value": [null, "1.5"], "reason": [null, "收据"]}', 82, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (190, '2026-11-30 20:39:42', '', '填报', 'YearFigure', 3, '{"year": [null, 2017], "part": [null, "q1"], "figure": [null, "meetings"], "value": [null, "2"], "reason": [null, "签到册"]}', 83, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (191, '2026-11-30 20:39:42', '', '改写正文', 'ReportText', 1, '{"year": [null, 2026], "section": [null, 1], "text": [null, "全年受理申请⟦received⟧件。"], "draft": [null, "全年受理⟦received⟧件。"]}', 84, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (192, '2026-11-30 20:39:42', '', '定稿', 'AnnualReport', 1, '{"year": [null, 2025], "form": [null, "2021"], "finalised_at": [null, "2026-11-30T20:39:42"], "frozen": [null, "{\"office\":\"示例镇人民政府\",\"figures\":{\"table2.admin_fees.amount\":[\"1.5\",\"entered\",\"收据\",null],\"table3.granted.business\":[\"2\",\"overridden\",\"纸质登记\",\"1\"]},\"records\":{\"table3.granted.business\":[[\"request\",7,\"2025-001\",\"道路\",\"\"]]},\"texts\":{\"1\":\"正文\"}}"]}', 85, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (193, '2026-11-30 20:39:42', '', '增加本地行', 'LocalRow', 1, '{"form": [null, "2014"], "after": [null, "published"], "label": [null, "其他主动公开文件"], "unit": [null, "件"]}', 86, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (194, '2026-11-30 20:39:42', '', '不再提示', 'Dismissal', 1, '{"year": [null, 2026], "code": [null, "A1"], "place": [null, "table3"], "wording": [null, "合计与各项不符"], "reason": [null, "已与县里核对"]}', 87, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (195, '2026-11-30 20:39:42', '', '登记', 'Posting', 1, '{"organ": [null, "示例镇人民政府"], "item": [null, 1], "title": [null, "关于低保对象的公示"], "body": [null, "现将名单公示。"], "matter": [null, "relief"], "list": [null, "{\"head\": [\"姓名\", \"金额\"], \"rows\": [[\"欧阳某\", \"300\"], [\"司马某\", \"280\"]]}"], "first_on": [null, "2026-05-18"], "last_on": [null, "2026-05-25"], "kept": [null, "[\"欧阳某\"]"], "ending": [null, false], "objecting": [null, false]}', 88, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (196, '2026-11-30 20:39:42', '', '登记张贴', 'PostingPlace', 1, '{"posting": [null, 1], "place": [null, "镇政府公开栏"], "put_up_on": [null, "2026-05-18"], "put_up_by": [null, "王某"]}', 89, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (197, '2026-11-30 20:39:42', '', '登记张贴', 'Posting', 1, '{"posted_on": [null, "2026-05-18"]}', 89, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (198, '2026-11-30 20:39:42', '', '登记取下', 'PostingPlace', 1, '{"taken_down_on": [null, "2026-05-26"], "taken_down_by": ["", "李某"], "objections": ["", "无异议"]}', 90, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (199, '2026-11-30 20:39:42', '', '登记张贴', 'PostingPlace', 2, '{"posting": [null, 1], "place": [null, "村务公开栏"], "put_up_on": [null, "2026-05-18"], "put_up_by": [null, "王某"]}', 91, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (200, '2026-11-30 20:39:43', '', '定跟进日期', 'FollowUp', 1, '{"kind": [null, "Posting"], "record": [null, 1], "due_on": [null, "2027-05-25"], "first_on": [null, "2027-05-25"], "every": [null, "每年"], "note": [null, "看照片齐不齐"]}', 92, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (201, '2026-11-30 20:39:43', '', '登记', 'Activity', 1, '{"kind": [null, "inspection"], "matter": [null, "县里一季度督查"], "on_date": [null, "2026-03-12"], "facts": [null, "{}"]}', 93, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (202, '2026-11-30 20:39:43', '', '登记', 'ActivityProblem', 1, '{"activity": [null, 1], "text": [null, "栏目没有更新"], "due_on": [null, "2026-04-01"], "position": [null, 0]}', 93, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (203, '2026-11-30 20:39:43', '', '登记', 'ActivityProblem', 2, '{"activity": [null, 1], "text": [null, "没有写文号"], "due_on": [null, "2026-03-20"], "fixed_on": [null, "2026-03-20"], "position": [null, 1]}', 93, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (204, '2026-11-30 20:39:43', '', '登记', 'Activity', 2, '{"kind": [null, "response"], "matter": [null, "柳湾村路灯不亮"], "on_date": [null, "2026-03-20"], "department": [null, 1], "times": [null, 1], "participants": [null, "规划建设办"], "due_on": [null, "2026-04-02"], "done_on": [null, "2026-03-30"], "result": [null, "已修好"], "facts": [null, "{\"leader\": true, \"ways\": [\"微博微信\"]}"], "note": [null, "留言编号 1"]}', 94, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (205, '2026-11-30 20:39:43', '', '登记', 'Activity', 3, '{"kind": [null, "training"], "matter": [null, "业务培训"], "on_date": [null, "2026-03-19"], "people": [null, 42], "facts": [null, "{}"]}', 95, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (206, '2026-11-30 20:39:43', '', '登记', 'Account', 1, '{"name": [null, "示例镇发布"], "kind": [null, "wechat"], "other_names": [null, "镇公众号"], "address": [null, "shilizhenfabu"], "opened_on": [null, "2020-05-06"], "department": [null, 1], "keeper": [null, "王某"], "days": [null, 7], "channel": [null, 4], "note": [null, "每周排稿"]}', 96, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (207, '2026-11-30 20:39:43', '', '登记', 'Account', 2, '{"name": [null, "示例镇微博"], "kind": [null, "weibo"], "closed_on": [null, "2025-06-30"]}', 97, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (208, '2026-11-30 20:39:43', '', '登记', 'Activity', 4, '{"kind": [null, "account_check"], "matter": [null, "两周更新检查"], "on_date": [null, "2026-03-23"], "facts": [null, "{\"account\": \"示例镇发布\", \"late_replies\": 0, \"updated_on\": \"2026-03-20\", \"updates\": 3}"]}', 98, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (209, '2026-11-30 20:39:43', '', '建立扣分情形', 'Deduction', 1, '{"position": [null, 0], "name": [null, "主动公开的信息迟于规定期限公开，或者到期没有公开"], "basis": [null, "条例第二十六条"], "points": [null, 50], "unit": [null, "条"], "most": [null, 500], "measure": [null, "late_items"]}', 99, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (210, '2026-11-30 20:39:43', '', '建立扣分情形', 'Deduction', 2, '{"position": [null, 1], "name": [null, "目录栏目超过规定间隔没有更新"], "basis": [null, "条例第十二条"], "points": [null, 50], "unit": [null, "个"], "most": [null, 500], "measure": [null, "columns_over"]}', 99, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (211, '2026-11-30 20:39:43', '', '建立扣分情形', 'Deduction', 3, '{"position": [null, 2], "name": [null, "行政规范性文件没有解读"], "basis": [null, "县里的解读要求"], "points": [null, 100], "unit": [null, "件"], "most": [null, 500], "measure": [null, "unexplained"]}', 99, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (212, '2026-11-30 20:39:43', '', '建立扣分情形', 'Deduction', 4, '{"position": [null, 3], "name": [null, "没有保密审查记录就公开"], "basis": [null, "条例第十七条"], "points": [null, 50], "unit": [null, "条"], "most": [null, 500], "measure": [null, "unreviewed"]}', 99, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (213, '2026-11-30 20:39:43', '', '建立扣分情形', 'Deduction', 5, '{"position": [null, 4], "name": [null, "公开涉密、敏感信息，或者泄露个人信息"], "basis": [null, "条例第十四条、第十五条、第十七条"], "points": [null, 500], "unit": [null, "条"], "most": [null, 2000]}', 99, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (214, '2026-11-30 20:39:43', '', '建立扣分情形', 'Deduction', 6, '{"position": [null, 5], "name": [null, "依申请公开超过法定期限答复，或者到期没有答复"], "basis": [null, "条例第三十三条"], "points": [null, 200], "unit": [null, "件"], "most": [null, 1000], "measure": [null, "late_replies"]}', 99, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (215, '2026-11-30 20:39:43', '', '建立扣分情形', 'Deduction', 7, '{"position": [null, 6], "name": [null, "处理决定被复议机关、法院纠正"], "basis": [null, "条例第五十一条"], "points": [null, 300], "unit": [null, "件"], "most": [null, 900], "measure": [null, "corrected"]}', 99, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (216, '2026-11-30 20:39:43', '', '建立扣分情形', 'Deduction', 8, '{"position": [null, 7], "name": [null, "年度报告没有按期公布"], "basis": [null, "条例第四十九条"], "points": [null, 500], "unit": [null, "次"], "most": [null, 500], "measure": [null, "report_late"]}', 99, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (217, '2026-11-30 20:39:43', '', '建立扣分情形', 'Deduction', 9, '{"position": [null, 8], "name": [null, "公开指南的内容变动后没有修订"], "basis": [null, "条例第十二条"], "points": [null, 100], "unit": [null, "次"], "most": [null, 200], "measure": [null, "guide_stale"]}', 99, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (218, '2026-11-30 20:39:43', '', '建立扣分情形', 'Deduction', 10, '{"position": [null, 9], "name": [null, "网站和新媒体超过两周没有更新"], "basis": [null, "国办秘函〔2019〕19号"], "points": [null, 100], "unit": [null, "次"], "most": [null, 500], "measure": [null, "account_gaps"]}', 99, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (219, '2026-11-30 20:39:43', '', '建立扣分情形', 'Deduction', 11, '{"position": [null, 10], "name": [null, "网站和新媒体的留言超过规定时间才回应"], "basis": [null, "县里对政务新媒体的要求"], "points": [null, 50], "unit": [null, "条"], "most": [null, 300], "measure": [null, "late_answers"]}', 99, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (220, '2026-11-30 20:39:43', '', '建立扣分情形', 'Deduction', 12, '{"position": [null, 11], "name": [null, "督查、读网检查指出的问题到期没有整改"], "basis": [null, "条例第四十七条"], "points": [null, 50], "unit": [null, "个"], "most": [null, 500], "measure": [null, "unfixed"]}', 99, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (221, '2026-11-30 20:39:43', '', '修改', 'Deduction', 1, '{"since": [null, 2025], "until": [null, 2026]}', 100, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (222, '2026-11-30 20:39:43', '', '自评', 'Verdict', 1, '{"item": [null, 1], "year": [null, 2025]}', 101, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (223, '2026-11-30 20:39:43', '', '自评', 'Verdict', 1, '{"points": [null, 150], "reason": ["", "县里只认 3 条"], "evidence": ["", "县政务公开办通报"]}', 101, 'changed', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (224, '2026-11-30 20:39:43', '', '登记', 'PublishedItem', 6, '{"title": [null, "录错了的信息"]}', 102, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (225, '2026-11-30 20:39:43', '', '登记', 'Publication', 6, '{"item": [null, 6], "channel": [null, 1]}', 102, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (226, '2026-11-30 20:39:43', '', '撤销登记', 'Publication', 6, '{"item": [6, null], "channel": [1, null]}', 103, 'gone', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (227, '2026-11-30 20:39:43', '', '撤销登记', 'PublishedItem', 6, '{"removed_reason": ["", null], "title": ["录错了的信息", null], "document_number": ["", null], "publisher": ["", null], "genre": ["", null], "theme": ["", null], "attribute": ["", null], "withheld_reason": ["", null], "url": ["", null], "posting_place": ["", null], "document_kind": ["", null], "validity": ["", null], "period_kind": ["", null], "period_reason": ["", null], "duration": ["", null], "village_affairs": [false, null], "reviewer": ["", null], "explains": ["", null], "summary": ["", null], "keywords": ["", null], "note": ["", null], "recorded_at": ["2026-11-30T20:39:43.178732", null]}', 103, 'gone', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (228, '2026-11-30 20:39:43', '', '重做登记', 'PublishedItem', 6, '{"title": [null, "录错了的信息"], "village_affairs": [null, false], "recorded_at": [null, "2026-11-30T20:39:43.178732"]}', 104, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (229, '2026-11-30 20:39:43', '', '重做登记', 'Publication', 6, '{"item": [null, 6], "channel": [null, 1]}', 104, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (230, '2026-11-30 20:39:43', '', '撤销登记', 'Publication', 6, '{"item": [6, null], "channel": [1, null]}', 105, 'gone', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (231, '2026-11-30 20:39:43', '', '撤销登记', 'PublishedItem', 6, '{"removed_reason": ["", null], "title": ["录错了的信息", null], "document_number": ["", null], "publisher": ["", null], "genre": ["", null], "theme": ["", null], "attribute": ["", null], "withheld_reason": ["", null], "url": ["", null], "posting_place": ["", null], "document_kind": ["", null], "validity": ["", null], "period_kind": ["", null], "period_reason": ["", null], "duration": ["", null], "village_affairs": [false, null], "reviewer": ["", null], "explains": ["", null], "summary": ["", null], "keywords": ["", null], "note": ["", null], "recorded_at": ["2026-11-30T20:39:43.178732", null]}', 105, 'gone', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (232, '2026-11-30 20:39:43', '', '加人员', 'Operator', 1, '{"name": [null, "王某"], "role": [null, "管理"]}', 106, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (233, '2026-11-30 20:39:43', '王某', '启用人员权限', 'Setting', 6, '{"key": [null, "operators.on"], "value": [null, "2026-03-26"]}', 106, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (234, '2026-11-30 20:39:44', '王某', '加人员', 'Operator', 2, '{"name": [null, "李某"], "role": [null, "审核"]}', 107, 'made', 0);
INSERT INTO "history" ("id", "at", "who", "verb", "kind", "record", "changes", "act_id", "change", "quiet") VALUES (235, '2026-11-30 20:39:44', '王某', '停用人员权限', 'Setting', 6, '{"key": ["operators.on", null], "value": ["2026-03-26", null]}', 108, 'gone', 0);
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
INSERT INTO "clearance" ("id", "item_id", "position", "step", "title", "decides", "person", "opinion", "conclusion", "basis", "reason", "signed_on", "recorded_at") VALUES (1, 1, 0, '初审初校', '承办人', 0, '王某', '同意', '', '', '', '2026-03-03', '2026-11-30 20:39:41.918918');
INSERT INTO "clearance" ("id", "item_id", "position", "step", "title", "decides", "person", "opinion", "conclusion", "basis", "reason", "signed_on", "recorded_at") VALUES (2, 1, 1, '保密审查', '保密审查员', 1, '李某', '不涉密', '公开', '', '', NULL, '2026-11-30 20:39:41.919614');
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
INSERT INTO "amendment" ("id", "item_id", "kind", "on_date", "reason", "before", "after", "recorded_at") VALUES (1, 1, '更正', '2026-03-20', '电话写错', '电话1', '电话2', '2026-11-30 20:39:41.922210');
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
INSERT INTO "hand_over" ("id", "place", "first", "last", "made_on", "received_on", "received_by", "note", "recorded_at") VALUES (1, '国家档案馆', '2026-01-01', '2026-03-31', '2026-04-07', '2026-04-08', '赵某', '纸质', '2026-11-30 20:39:41.935361');
CREATE TABLE "handed_item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "hand_over_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    FOREIGN KEY ("hand_over_id") REFERENCES "hand_over" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("item_id") REFERENCES "published_item" ("id") ON DELETE CASCADE
);
INSERT INTO "handed_item" ("id", "hand_over_id", "item_id") VALUES (1, 1, 1);
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
INSERT INTO "attachment" ("id", "kind", "record", "name", "digest", "size", "added_at", "removed_at") VALUES (1, 'PublishedItem', 1, '预案.txt', 'ec66f6d945d91b0b14c5f40e719a3fb21a0baf8292480c8f523da11bdb932ace', 30, '2026-11-30 20:39:41.883172', NULL);
INSERT INTO "attachment" ("id", "kind", "record", "name", "digest", "size", "added_at", "removed_at") VALUES (2, 'PublishedItem', 2, '预案.txt', 'ec66f6d945d91b0b14c5f40e719a3fb21a0baf8292480c8f523da11bdb932ace', 30, '2026-11-30 20:39:41.895542', '2026-11-30 20:39:41.906168');
CREATE TABLE "given_number" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" VARCHAR(255) NOT NULL,
    "number" VARCHAR(255) NOT NULL,
    "record" INTEGER NOT NULL,
    "given_at" DATETIME NOT NULL
);
INSERT INTO "given_number" ("id", "kind", "number", "record", "given_at") VALUES (1, 'PublishedItem', '示镇-2026-0001', 1, '2026-11-30 20:39:41.684745');
INSERT INTO "given_number" ("id", "kind", "number", "record", "given_at") VALUES (2, 'PublishedItem', '示镇-2026-0002', 2, '2026-11-30 20:39:41.800663');
INSERT INTO "given_number" ("id", "kind", "number", "record", "given_at") VALUES (3, 'PublishedItem', '示镇-2026-0003', 2, '2026-11-30 20:39:41.820331');
INSERT INTO "given_number" ("id", "kind", "number", "record", "given_at") VALUES (4, 'Dispute', '复2026-008', 1, '2026-11-30 20:39:42.249205');
INSERT INTO "given_number" ("id", "kind", "number", "record", "given_at") VALUES (5, 'Letter', '示镇公复〔2026〕1号', 1, '2026-11-30 20:39:42.452089');
INSERT INTO "given_number" ("id", "kind", "number", "record", "given_at") VALUES (6, 'Dispute', '复2026-001', 2, '2026-11-30 20:39:42.557158');
INSERT INTO "given_number" ("id", "kind", "number", "record", "given_at") VALUES (7, 'Dispute', '诉2026-001', 3, '2026-11-30 20:39:42.583436');
INSERT INTO "given_number" ("id", "kind", "number", "record", "given_at") VALUES (8, 'Dispute', '诉2026-002', 4, '2026-11-30 20:39:42.617150');
CREATE TABLE "standard_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "domain" VARCHAR(255) NOT NULL,
    "position" INTEGER NOT NULL,
    "matter" VARCHAR(255) NOT NULL,
    "detail" VARCHAR(255) NOT NULL,
    "content" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "time_limit" VARCHAR(255) NOT NULL,
    "organ" VARCHAR(255) NOT NULL,
    "channels" TEXT NOT NULL,
    "to_all" INTEGER NOT NULL,
    "to_some" VARCHAR(255) NOT NULL,
    "active" INTEGER NOT NULL,
    "on_request" INTEGER NOT NULL,
    "county" INTEGER NOT NULL,
    "township" INTEGER NOT NULL,
    "village" INTEGER NOT NULL,
    "removed_at" DATETIME
, "removed_reason" VARCHAR(255) NOT NULL DEFAULT '');
INSERT INTO "standard_entry" ("id", "domain", "position", "matter", "detail", "content", "basis", "time_limit", "organ", "channels", "to_all", "to_some", "active", "on_request", "county", "township", "village", "removed_at", "removed_reason") VALUES (1, '重大建设项目', 0, '批准服务信息', '申报要求', '申报材料清单、办理流程、办理时限、受理机构、联系方式、申报要求', '《中华人民共和国政府信息公开条例》第二十条第（十）项', '自信息形成或者变更之日起20个工作日内', '示例镇人民政府', '政府网站、政务服务中心、便民服务站', 1, '', 1, 0, 0, 1, 0, NULL, '');
INSERT INTO "standard_entry" ("id", "domain", "position", "matter", "detail", "content", "basis", "time_limit", "organ", "channels", "to_all", "to_some", "active", "on_request", "county", "township", "village", "removed_at", "removed_reason") VALUES (2, '重大建设项目', 1, '批准结果信息', '审批结果', '项目名称、建设内容、批复单位、批复文号、批复时间', '《中华人民共和国政府信息公开条例》第二十条第（十）项', '自信息形成或者变更之日起20个工作日内', '示例镇人民政府', '政府网站、公开查阅点', 1, '', 1, 0, 0, 1, 0, NULL, '');
INSERT INTO "standard_entry" ("id", "domain", "position", "matter", "detail", "content", "basis", "time_limit", "organ", "channels", "to_all", "to_some", "active", "on_request", "county", "township", "village", "removed_at", "removed_reason") VALUES (3, '重大建设项目', 2, '项目实施信息', '建设进展', '实施单位、施工和监理单位、开工时间、工程进度、资金使用、竣工验收结果', '《中华人民共和国政府信息公开条例》第二十条第（十）项', '自信息形成或者变更之日起20个工作日内', '示例镇人民政府', '政府网站、公开查阅点、社区/企事业单位/村公示栏（电子屏）', 1, '', 1, 0, 0, 1, 0, '2026-11-30 20:39:41.967344', '重复登记');
CREATE TABLE "letter" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "request_id" INTEGER NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "number" VARCHAR(255),
    "title" VARCHAR(255) NOT NULL,
    "addressee" VARCHAR(255) NOT NULL,
    "body" TEXT NOT NULL,
    "dated" DATE NOT NULL,
    "issued_at" DATETIME,
    "event_id" INTEGER,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME,
    FOREIGN KEY ("request_id") REFERENCES "information_request" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("event_id") REFERENCES "request_event" ("id") ON DELETE SET NULL
);
INSERT INTO "letter" ("id", "request_id", "kind", "number", "title", "addressee", "body", "dated", "issued_at", "event_id", "recorded_at", "removed_at") VALUES (1, 9, 'supplement', '示镇公复〔2026〕1号', '政府信息公开申请补正告知书', '欧阳某', '本机关于2026年5月18日收到你提出的政府信息公开申请（登记号：2026-006），申请公开“补偿登记表”。
经审查，申请内容不明确，本机关难以据此查找所需的政府信息。依据《中华人民共和国政府信息公开条例》第三十条的规定，请你对下列事项作出补正：
请写明年份。
请于2026年6月5日前（含当日）将补正材料提交党政综合办公室（地址：示例县示例镇人民路1号；联系电话：0934-0000000）。答复期限自本机关收到补正的申请之日起计算。
无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。
特此告知。
【署名】示例镇人民政府', '2026-05-21', '2026-11-30 20:39:42.453479', 32, '2026-11-30 20:39:42.411711', NULL);
INSERT INTO "letter" ("id", "request_id", "kind", "number", "title", "addressee", "body", "dated", "issued_at", "event_id", "recorded_at", "removed_at") VALUES (2, 9, 'supplement', NULL, '政府信息公开申请补正告知书', '欧阳某', '本机关于2026年5月18日收到你提出的政府信息公开申请（登记号：2026-006），申请公开“补偿登记表”。
经审查，申请内容不明确，本机关难以据此查找所需的政府信息。依据《中华人民共和国政府信息公开条例》第三十条的规定，请你对下列事项作出补正：
请写明年份。
请于2026年6月5日前（含当日）将补正材料提交党政综合办公室（地址：示例县示例镇人民路1号；联系电话：0934-0000000）。答复期限自本机关收到补正的申请之日起计算。
无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。
特此告知。
【署名】示例镇人民政府', '2026-06-01', NULL, NULL, '2026-11-30 20:39:42.473343', NULL);
INSERT INTO "letter" ("id", "request_id", "kind", "number", "title", "addressee", "body", "dated", "issued_at", "event_id", "recorded_at", "removed_at") VALUES (3, 9, 'supplement', NULL, '政府信息公开申请补正告知书', '欧阳某', '本机关于2026年5月18日收到你提出的政府信息公开申请（登记号：2026-006），申请公开“补偿登记表”。
经审查，申请内容不明确，本机关难以据此查找所需的政府信息。依据《中华人民共和国政府信息公开条例》第三十条的规定，请你对下列事项作出补正：
请写明年份。
请于2026年6月5日前（含当日）将补正材料提交党政综合办公室（地址：示例县示例镇人民路1号；联系电话：0934-0000000）。答复期限自本机关收到补正的申请之日起计算。
无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。
特此告知。
【署名】示例镇人民政府', '2026-06-01', NULL, NULL, '2026-11-30 20:39:42.484753', '2026-11-30 20:39:42.494396');
CREATE TABLE "letter_template" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" VARCHAR(255) NOT NULL,
    "text" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL
);
INSERT INTO "letter_template" ("id", "kind", "text", "recorded_at") VALUES (1, 'supplement', '{{ 收文 }}
经审查，{{ 补正原因 }}。依据{{ 依据 }}的规定，请{{ 称谓 }}对下列事项作出{% if 旧条例 %}更改、补充{% else %}补正{% endif %}：
{{ 补正事项 }}。
{% if 补正方法 %}
补正的方法：{{ 补正方法 }}。
{% endif %}
请于{{ 补正期限 }}前（含当日）将补正材料提交{{ 工作机构 }}{% if 机关地址 %}（地址：{{ 机关地址 }}{% if 机关电话 %}；联系电话：{{ 机关电话 }}{% endif %}）{% endif %}。答复期限自本机关收到补正的申请之日起计算。
{% if not 旧条例 %}
无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。
{% endif %}
特此告知，请按期补正。
【署名】{{ 机关名称 }}', '2026-11-30 20:39:42.513273');
CREATE TABLE "dispute" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "number" VARCHAR(255) NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "request_id" INTEGER,
    "before_id" INTEGER,
    "received_on" DATE,
    "authority" VARCHAR(255) NOT NULL,
    "case_number" VARCHAR(255) NOT NULL,
    "closed_on" DATE,
    "ruling" VARCHAR(255) NOT NULL,
    "result" VARCHAR(255) NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME,
    "removed_reason" VARCHAR(255) NOT NULL, "ordered_id" INTEGER NULL
    REFERENCES "request_event" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("request_id") REFERENCES "information_request" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("before_id") REFERENCES "dispute" ("id") ON DELETE RESTRICT,
    CHECK ("kind" IN ('reconsideration', 'suit_direct', 'suit_after_reconsideration')),
    CHECK ("result" IN ('', 'upheld', 'corrected', 'other'))
);
INSERT INTO "dispute" ("id", "number", "kind", "request_id", "before_id", "received_on", "authority", "case_number", "closed_on", "ruling", "result", "note", "recorded_at", "removed_at", "removed_reason", "ordered_id") VALUES (1, '复2026-008', 'reconsideration', 8, NULL, '2026-04-01', '', '', '2026-05-20', '撤销', 'corrected', '', '2026-11-30 20:39:42.248258', NULL, '', 30);
INSERT INTO "dispute" ("id", "number", "kind", "request_id", "before_id", "received_on", "authority", "case_number", "closed_on", "ruling", "result", "note", "recorded_at", "removed_at", "removed_reason", "ordered_id") VALUES (2, '复2026-001', 'reconsideration', 1, NULL, '2026-04-20', '', '', '2026-05-15', '维持', 'upheld', '', '2026-11-30 20:39:42.556226', NULL, '', NULL);
INSERT INTO "dispute" ("id", "number", "kind", "request_id", "before_id", "received_on", "authority", "case_number", "closed_on", "ruling", "result", "note", "recorded_at", "removed_at", "removed_reason", "ordered_id") VALUES (3, '诉2026-001', 'suit_after_reconsideration', 1, 2, NULL, '', '', NULL, '', '', '', '2026-11-30 20:39:42.582456', NULL, '', NULL);
INSERT INTO "dispute" ("id", "number", "kind", "request_id", "before_id", "received_on", "authority", "case_number", "closed_on", "ruling", "result", "note", "recorded_at", "removed_at", "removed_reason", "ordered_id") VALUES (4, '诉2026-002', 'suit_direct', NULL, NULL, NULL, '', '', NULL, '', '', '', '2026-11-30 20:39:42.616153', '2026-11-30 20:39:42.639069', '重复登记', NULL);
CREATE TABLE "dispute_stage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "dispute_id" INTEGER NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "on_date" DATE NOT NULL,
    "until" DATE,
    "text" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);
INSERT INTO "dispute_stage" ("id", "dispute_id", "kind", "on_date", "until", "text", "recorded_at") VALUES (1, 2, '收到答复通知书', '2026-04-21', '2026-04-30', '十日内答复', '2026-11-30 20:39:42.566560');
CREATE TABLE "search_record" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "request_id" INTEGER NOT NULL,
    "searched_on" DATE NOT NULL,
    "place" VARCHAR(255) NOT NULL,
    "method" VARCHAR(255) NOT NULL,
    "words" VARCHAR(255) NOT NULL,
    "person" VARCHAR(255) NOT NULL,
    "found" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    FOREIGN KEY ("request_id") REFERENCES "information_request" ("id") ON DELETE CASCADE
);
INSERT INTO "search_record" ("id", "request_id", "searched_on", "place", "method", "words", "person", "found", "recorded_at") VALUES (1, 3, '2026-05-18', '综合档案室', '', '', '', '', '2026-11-30 20:39:42.143176');
CREATE TABLE "local_day" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "day" DATE NOT NULL,
    "works" INTEGER NOT NULL,
    "reason" VARCHAR(255) NOT NULL,
    "recorded_at" DATETIME NOT NULL
);
INSERT INTO "local_day" ("id", "day", "works", "reason", "recorded_at") VALUES (1, '2026-05-27', 0, '自治州政府通知', '2026-11-30 20:39:41.663202');
CREATE TABLE "annual_report" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "form" VARCHAR(255) NOT NULL,
    "finalised_at" DATETIME,
    "frozen" TEXT NOT NULL
);
INSERT INTO "annual_report" ("id", "year", "form", "finalised_at", "frozen") VALUES (1, 2025, '2021', '2026-11-30 20:39:42', '{"office":"示例镇人民政府","figures":{"table2.admin_fees.amount":["1.5","entered","收据",null],"table3.granted.business":["2","overridden","纸质登记","1"]},"records":{"table3.granted.business":[["request",7,"2025-001","道路",""]]},"texts":{"1":"正文"}}');
CREATE TABLE "report_text" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "section" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "draft" TEXT NOT NULL
);
INSERT INTO "report_text" ("id", "year", "section", "text", "draft") VALUES (1, 2026, 1, '全年受理申请⟦received⟧件。', '全年受理⟦received⟧件。');
CREATE TABLE "dismissal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "code" VARCHAR(255) NOT NULL,
    "place" VARCHAR(255) NOT NULL,
    "wording" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL
);
INSERT INTO "dismissal" ("id", "year", "code", "place", "wording", "reason", "recorded_at") VALUES (1, 2026, 'A1', 'table3', '合计与各项不符', '已与县里核对', '2026-11-30 20:39:42.942675');
CREATE TABLE "local_row" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "form" VARCHAR(255) NOT NULL,
    "after" VARCHAR(255) NOT NULL,
    "label" VARCHAR(255) NOT NULL,
    "unit" VARCHAR(255) NOT NULL,
    "removed_at" DATETIME
);
INSERT INTO "local_row" ("id", "form", "after", "label", "unit", "removed_at") VALUES (1, '2014', 'published', '其他主动公开文件', '件', NULL);
CREATE TABLE "posting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "item_id" INTEGER,
    "kind" VARCHAR(255) NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "subtitle" VARCHAR(255) NOT NULL,
    "document_number" VARCHAR(255) NOT NULL,
    "addressee" VARCHAR(255) NOT NULL,
    "body" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "names_masked" INTEGER NOT NULL,
    "attached" TEXT NOT NULL,
    "matter" VARCHAR(255) NOT NULL,
    "period" INTEGER,
    "period_unit" VARCHAR(255) NOT NULL,
    "period_reason" VARCHAR(255) NOT NULL,
    "posted_on" DATE,
    "first_on" DATE,
    "last_on" DATE,
    "last_reason" VARCHAR(255) NOT NULL,
    "objections_to" VARCHAR(255) NOT NULL,
    "phone" VARCHAR(255) NOT NULL,
    "supervision" VARCHAR(255) NOT NULL,
    "organ" VARCHAR(255) NOT NULL,
    "dated" DATE,
    "sealed" INTEGER NOT NULL,
    "red_head" INTEGER NOT NULL,
    "note" VARCHAR(255) NOT NULL,
    "paper" VARCHAR(255) NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME,
    "removed_reason" VARCHAR(255) NOT NULL, "kept" TEXT NOT NULL DEFAULT '', "ending" INTEGER NOT NULL DEFAULT 1, "objecting" INTEGER NOT NULL DEFAULT 1,
    FOREIGN KEY ("item_id") REFERENCES "published_item" ("id") ON DELETE SET NULL
);
INSERT INTO "posting" ("id", "item_id", "kind", "title", "subtitle", "document_number", "addressee", "body", "list", "rules", "names_masked", "attached", "matter", "period", "period_unit", "period_reason", "posted_on", "first_on", "last_on", "last_reason", "objections_to", "phone", "supervision", "organ", "dated", "sealed", "red_head", "note", "paper", "recorded_at", "removed_at", "removed_reason", "kept", "ending", "objecting") VALUES (1, 1, '公示', '关于低保对象的公示', '', '', '', '现将名单公示。', '{"head": ["姓名", "金额"], "rows": [["欧阳某", "300"], ["司马某", "280"]]}', '', 0, '', 'relief', NULL, '', '', '2026-05-18', '2026-05-18', '2026-05-25', '', '', '', '', '示例镇人民政府', NULL, 1, 0, '', 'A4', '2026-11-30 20:39:42.955028', NULL, '', '["欧阳某"]', 0, 0);
CREATE TABLE "posting_place" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "posting_id" INTEGER NOT NULL,
    "place" VARCHAR(255) NOT NULL,
    "put_up_on" DATE NOT NULL,
    "put_up_by" VARCHAR(255) NOT NULL,
    "taken_down_on" DATE,
    "taken_down_by" VARCHAR(255) NOT NULL,
    "objections" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    FOREIGN KEY ("posting_id") REFERENCES "posting" ("id") ON DELETE CASCADE
);
INSERT INTO "posting_place" ("id", "posting_id", "place", "put_up_on", "put_up_by", "taken_down_on", "taken_down_by", "objections", "recorded_at") VALUES (1, 1, '镇政府公开栏', '2026-05-18', '王某', '2026-05-26', '李某', '无异议', '2026-11-30 20:39:42.971295');
INSERT INTO "posting_place" ("id", "posting_id", "place", "put_up_on", "put_up_by", "taken_down_on", "taken_down_by", "objections", "recorded_at") VALUES (2, 1, '村务公开栏', '2026-05-18', '王某', NULL, '', '', '2026-11-30 20:39:42.988651');
CREATE TABLE "act" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "who" VARCHAR(255) NOT NULL,
    "verb" VARCHAR(255) NOT NULL,
    "about" VARCHAR(255) NOT NULL,
    "takes_back_id" INTEGER,
    "taken_back_by_id" INTEGER,
    "lasting" VARCHAR(255) NOT NULL,
    FOREIGN KEY ("takes_back_id") REFERENCES "act" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("taken_back_by_id") REFERENCES "act" ("id") ON DELETE RESTRICT
);
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (1, '2026-11-30 20:39:41', '', '建立登记簿', '示例镇人民政府', NULL, NULL, '登记簿的建立不能撤销。');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (2, '2026-11-30 20:39:41', '', '修改机关信息', '示例镇人民政府', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (3, '2026-11-30 20:39:41', '', '录入放假安排', '2027 年', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (4, '2026-11-30 20:39:41', '', '录入地方放假', '2026-05-27 放假', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (5, '2026-11-30 20:39:41', '', '登记', '应急办', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (6, '2026-11-30 20:39:41', '', '登记', '2026年防汛抢险应急预案', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (7, '2026-11-30 20:39:41', '', '登记', '“三公”经费公开表', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (8, '2026-11-30 20:39:41', '', '修改', '“三公”经费公开表', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (9, '2026-11-30 20:39:41', '', '登记', '还没有定的信息', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (10, '2026-11-30 20:39:41', '', '登记', '登记了两遍的信息', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (11, '2026-11-30 20:39:41', '', '移入回收站', '登记了两遍的信息', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (12, '2026-11-30 20:39:41', '', '加入附件', '预案.txt', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (13, '2026-11-30 20:39:41', '', '加入附件', '预案.txt', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (14, '2026-11-30 20:39:41', '', '移去附件', '预案.txt', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (15, '2026-11-30 20:39:41', '', '登记审查', '2026年防汛抢险应急预案', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (16, '2026-11-30 20:39:41', '', '更正', '2026年防汛抢险应急预案', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (17, '2026-11-30 20:39:41', '', '制作移送明细表', '国家档案馆（2026-01-01 至 2026-03-31）', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (18, '2026-11-30 20:39:41', '', '登记回执', '国家档案馆（2026-01-01 至 2026-03-31）', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (19, '2026-11-30 20:39:41', '', '建立标准目录', '批准服务信息 / 申报要求', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (20, '2026-11-30 20:39:41', '', '移入回收站', '项目实施信息 / 建设进展', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (21, '2026-11-30 20:39:41', '', '新增目录', '本镇特色', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (22, '2026-11-30 20:39:41', '', '新增目录', '本镇特色/民俗节庆', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (23, '2026-11-30 20:39:41', '', '停用', '本镇特色/民俗节庆', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (24, '2026-11-30 20:39:41', '', '登记', '2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (25, '2026-11-30 20:39:42', '', '登记办理步骤', '2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (26, '2026-11-30 20:39:42', '', '补正收到', '2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (27, '2026-11-30 20:39:42', '', '登记办理步骤', '2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (28, '2026-11-30 20:39:42', '', '登记办理步骤', '2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (29, '2026-11-30 20:39:42', '', '登记办理步骤', '2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (30, '2026-11-30 20:39:42', '', '登记办理步骤', '2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (31, '2026-11-30 20:39:42', '', '登记办理步骤', '2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (32, '2026-11-30 20:39:42', '', '登记办理步骤', '2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (33, '2026-11-30 20:39:42', '', '办结', '2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (34, '2026-11-30 20:39:42', '', '送达', '2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (35, '2026-11-30 20:39:42', '', '登记', '2026-002', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (36, '2026-11-30 20:39:42', '', '办结', '2026-002', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (37, '2026-11-30 20:39:42', '', '撤销一步', '2026-002', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (38, '2026-11-30 20:39:42', '', '登记', '农办', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (39, '2026-11-30 20:39:42', '', '修改', '2026-002', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (40, '2026-11-30 20:39:42', '', '登记', '2026-003', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (41, '2026-11-30 20:39:42', '', '登记检索', '2026-003', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (42, '2026-11-30 20:39:42', '', '办结', '2026-003', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (43, '2026-11-30 20:39:42', '', '登记', '2026-004', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (44, '2026-11-30 20:39:42', '', '移入回收站', '2026-004', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (45, '2026-11-30 20:39:42', '', '登记', '2026-005', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (46, '2026-11-30 20:39:42', '', '登记', '2026-007', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (47, '2026-11-30 20:39:42', '', '修改', '2026-007', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (48, '2026-11-30 20:39:42', '', '办结', '2026-007', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (49, '2026-11-30 20:39:42', '', '送达', '2026-007', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (50, '2026-11-30 20:39:42', '', '登记', '协2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (51, '2026-11-30 20:39:42', '', '修改', '协2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (52, '2026-11-30 20:39:42', '', '登记', '2026-008', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (53, '2026-11-30 20:39:42', '', '登记办理步骤', '2026-008', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (54, '2026-11-30 20:39:42', '', '登记办理步骤', '2026-008', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (55, '2026-11-30 20:39:42', '', '登记办理步骤', '2026-008', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (56, '2026-11-30 20:39:42', '', '办结', '2026-008', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (57, '2026-11-30 20:39:42', '', '送达', '2026-008', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (58, '2026-11-30 20:39:42', '', '登记', '复2026-008', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (59, '2026-11-30 20:39:42', '', '审结', '复2026-008', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (60, '2026-11-30 20:39:42', '', '登记责令重新答复', '2026-008', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (61, '2026-11-30 20:39:42', '', '登记', '2026-006', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (62, '2026-11-30 20:39:42', '', '拟写文书', '政府信息公开申请补正告知书', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (63, '2026-11-30 20:39:42', '', '出具', '政府信息公开申请补正告知书', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (64, '2026-11-30 20:39:42', '', '拟写文书', '政府信息公开申请补正告知书', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (65, '2026-11-30 20:39:42', '', '拟写文书', '政府信息公开申请补正告知书', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (66, '2026-11-30 20:39:42', '', '删去草稿', '政府信息公开申请补正告知书', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (67, '2026-11-30 20:39:42', '', '修改文书模板', 'supplement', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (68, '2026-11-30 20:39:42', '', '归档', '2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (69, '2026-11-30 20:39:42', '', '转为主动公开', '2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (70, '2026-11-30 20:39:42', '', '登记', '复2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (71, '2026-11-30 20:39:42', '', '登记阶段', '复2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (72, '2026-11-30 20:39:42', '', '审结', '复2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (73, '2026-11-30 20:39:42', '', '登记', '诉2026-001', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (74, '2026-11-30 20:39:42', '', '登记', '诉2026-002', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (75, '2026-11-30 20:39:42', '', '移入回收站', '诉2026-002', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (76, '2026-11-30 20:39:42', '', '登记', '已销毁的案卷', NULL, NULL, '案卷已经登记销毁，里面的内容没有留下，不能撤销。');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (77, '2026-11-30 20:39:42', '', '办结', '已销毁的案卷', NULL, NULL, '案卷已经登记销毁，里面的内容没有留下，不能撤销。');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (78, '2026-11-30 20:39:42', '', '送达', '已销毁的案卷', NULL, NULL, '案卷已经登记销毁，里面的内容没有留下，不能撤销。');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (79, '2026-11-30 20:39:42', '', '归档', '已销毁的案卷', NULL, NULL, '案卷已经登记销毁，里面的内容没有留下，不能撤销。');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (80, '2026-11-30 20:39:42', '', '登记销毁', '清册 2026-01，1 卷', NULL, NULL, '案卷已经登记销毁，里面的内容没有留下，不能撤销。');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (81, '2026-11-30 20:39:42', '', '填报', '2025', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (82, '2026-11-30 20:39:42', '', '填报', '2025', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (83, '2026-11-30 20:39:42', '', '填报', '2017', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (84, '2026-11-30 20:39:42', '', '改写正文', '2026', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (85, '2026-11-30 20:39:42', '', '定稿', '2025', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (86, '2026-11-30 20:39:42', '', '增加本地行', '其他主动公开文件', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (87, '2026-11-30 20:39:42', '', '不再提示', '合计与各项不符', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (88, '2026-11-30 20:39:42', '', '登记', '关于低保对象的公示', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (89, '2026-11-30 20:39:42', '', '登记张贴', '关于低保对象的公示', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (90, '2026-11-30 20:39:42', '', '登记取下', '关于低保对象的公示', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (91, '2026-11-30 20:39:42', '', '登记张贴', '关于低保对象的公示', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (92, '2026-11-30 20:39:43', '', '定跟进日期', '看照片齐不齐', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (93, '2026-11-30 20:39:43', '', '登记', '县里一季度督查', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (94, '2026-11-30 20:39:43', '', '登记', '柳湾村路灯不亮', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (95, '2026-11-30 20:39:43', '', '登记', '业务培训', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (96, '2026-11-30 20:39:43', '', '登记', '示例镇发布', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (97, '2026-11-30 20:39:43', '', '登记', '示例镇微博', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (98, '2026-11-30 20:39:43', '', '登记', '两周更新检查', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (99, '2026-11-30 20:39:43', '', '建立扣分情形', '主动公开的信息迟于规定期限公开，或者到期没有公开', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (100, '2026-11-30 20:39:43', '', '修改', '主动公开的信息迟于规定期限公开，或者到期没有公开', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (101, '2026-11-30 20:39:43', '', '自评', '主动公开的信息迟于规定期限公开，或者到期没有公开', NULL, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (102, '2026-11-30 20:39:43', '', '登记', '录错了的信息', NULL, 105, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (103, '2026-11-30 20:39:43', '', '撤销登记', '录错了的信息', 102, 104, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (104, '2026-11-30 20:39:43', '', '重做登记', '录错了的信息', 103, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (105, '2026-11-30 20:39:43', '', '撤销登记', '录错了的信息', 102, NULL, '');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (106, '2026-11-30 20:39:43', '', '启用人员权限', '王某', NULL, NULL, '人员、权限和口令的改动不能撤销，请直接再改一次。');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (107, '2026-11-30 20:39:44', '王某', '加人员', '李某', NULL, NULL, '人员、权限和口令的改动不能撤销，请直接再改一次。');
INSERT INTO "act" ("id", "at", "who", "verb", "about", "takes_back_id", "taken_back_by_id", "lasting") VALUES (108, '2026-11-30 20:39:44', '王某', '停用人员权限', '', NULL, NULL, '人员、权限和口令的改动不能撤销，请直接再改一次。');
CREATE TABLE "follow_up" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" VARCHAR(255) NOT NULL,
    "record" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "first_on" DATE NOT NULL,
    "every" VARCHAR(255) NOT NULL DEFAULT '',
    "note" VARCHAR(255) NOT NULL DEFAULT '',
    "done_on" DATE NULL
);
INSERT INTO "follow_up" ("id", "kind", "record", "due_on", "first_on", "every", "note", "done_on") VALUES (1, 'Posting', 1, '2027-05-25', '2027-05-25', '每年', '看照片齐不齐', NULL);
CREATE TABLE "operator" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(255) NOT NULL,
    "role" VARCHAR(255) NOT NULL,
    "retired_on" DATE NULL
);
INSERT INTO "operator" ("id", "name", "role", "retired_on") VALUES (1, '王某', '管理', NULL);
INSERT INTO "operator" ("id", "name", "role", "retired_on") VALUES (2, '李某', '审核', NULL);
CREATE TABLE "operator_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "operator_id" INTEGER NOT NULL REFERENCES "operator" ("id") ON DELETE CASCADE,
    "password" VARCHAR(255) NOT NULL,
    "seen_at" DATETIME NULL,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "failed_at" DATETIME NULL
);
INSERT INTO "operator_entry" ("id", "operator_id", "password", "seen_at", "failed", "failed_at") VALUES (1, 1, '$argon2id$v=19$m=65536,t=3,p=4$5Dd23iyvJEMgxJhgHJGyTA$uNYgTLI1Y7b4opP3vzIfEKi5oSgVClk7zI0B53NAMWY', '2026-04-08 08:31:00', 0, NULL);
INSERT INTO "operator_entry" ("id", "operator_id", "password", "seen_at", "failed", "failed_at") VALUES (2, 2, '$argon2id$v=19$m=65536,t=3,p=4$jD7d+qwIeKljrWt7C5bJ+Q$R3PQ5Fl0s8JE9ovTVfnTdDIRh145uHXQYjFhLNQ1au0', NULL, 0, NULL);
CREATE TABLE "destruction" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "number" VARCHAR(255) NOT NULL,
    "destroyed_on" DATE NOT NULL,
    "approver" VARCHAR(255) NOT NULL,
    "witnesses" VARCHAR(255) NOT NULL,
    "reason" TEXT NOT NULL,
    "files" TEXT NOT NULL
);
INSERT INTO "destruction" ("id", "number", "destroyed_on", "approver", "witnesses", "reason", "files") VALUES (1, '2026-01', '2026-06-01', '王某', '李某、陈某', '保管期满，经审定', '[{"number": "2015-001", "outcome": "ans_granted", "received_on": "2015-03-02", "closed_on": "2015-03-09", "archived_on": "2015-12-01", "retention": "10年", "ends_on": "2025-12-01"}]');
CREATE TABLE "activity" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "on_date" DATE NULL,
    "kind" VARCHAR(255) NOT NULL,
    "matter" VARCHAR(255) NOT NULL,
    "department_id" INTEGER NULL REFERENCES "department" ("id") ON DELETE RESTRICT,
    "times" INTEGER NULL,
    "people" INTEGER NULL,
    "participants" TEXT NOT NULL,
    "due_on" DATE NULL,
    "done_on" DATE NULL,
    "result" VARCHAR(255) NOT NULL,
    "facts" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME NULL,
    "removed_reason" VARCHAR(255) NOT NULL
);
INSERT INTO "activity" ("id", "on_date", "kind", "matter", "department_id", "times", "people", "participants", "due_on", "done_on", "result", "facts", "note", "recorded_at", "removed_at", "removed_reason") VALUES (1, '2026-03-12', 'inspection', '县里一季度督查', NULL, NULL, NULL, '', NULL, NULL, '', '{}', '', '2026-11-30 20:39:43.024145', NULL, '');
INSERT INTO "activity" ("id", "on_date", "kind", "matter", "department_id", "times", "people", "participants", "due_on", "done_on", "result", "facts", "note", "recorded_at", "removed_at", "removed_reason") VALUES (2, '2026-03-20', 'response', '柳湾村路灯不亮', 1, 1, NULL, '规划建设办', '2026-04-02', '2026-03-30', '已修好', '{"leader": true, "ways": ["微博微信"]}', '留言编号 1', '2026-11-30 20:39:43.061299', NULL, '');
INSERT INTO "activity" ("id", "on_date", "kind", "matter", "department_id", "times", "people", "participants", "due_on", "done_on", "result", "facts", "note", "recorded_at", "removed_at", "removed_reason") VALUES (3, '2026-03-19', 'training', '业务培训', NULL, NULL, 42, '', NULL, NULL, '', '{}', '', '2026-11-30 20:39:43.074576', NULL, '');
INSERT INTO "activity" ("id", "on_date", "kind", "matter", "department_id", "times", "people", "participants", "due_on", "done_on", "result", "facts", "note", "recorded_at", "removed_at", "removed_reason") VALUES (4, '2026-03-23', 'account_check', '两周更新检查', NULL, NULL, NULL, '', NULL, NULL, '', '{"account": "示例镇发布", "late_replies": 0, "updated_on": "2026-03-20", "updates": 3}', '', '2026-11-30 20:39:43.122816', NULL, '');
CREATE TABLE "activity_problem" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "activity_id" INTEGER NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "department_id" INTEGER NULL REFERENCES "department" ("id") ON DELETE RESTRICT,
    "due_on" DATE NULL,
    "fixed_on" DATE NULL
);
INSERT INTO "activity_problem" ("id", "activity_id", "position", "text", "department_id", "due_on", "fixed_on") VALUES (1, 1, 0, '栏目没有更新', NULL, '2026-04-01', NULL);
INSERT INTO "activity_problem" ("id", "activity_id", "position", "text", "department_id", "due_on", "fixed_on") VALUES (2, 1, 1, '没有写文号', NULL, '2026-03-20', '2026-03-20');
CREATE TABLE "account" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(255) NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "other_names" VARCHAR(255) NOT NULL,
    "address" VARCHAR(255) NOT NULL,
    "opened_on" DATE NULL,
    "closed_on" DATE NULL,
    "department_id" INTEGER NULL REFERENCES "department" ("id") ON DELETE RESTRICT,
    "keeper" VARCHAR(255) NOT NULL,
    "days" INTEGER NULL,
    "channel_id" INTEGER NULL REFERENCES "channel" ("id") ON DELETE RESTRICT,
    "note" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME NULL,
    "removed_reason" VARCHAR(255) NOT NULL
);
INSERT INTO "account" ("id", "name", "kind", "other_names", "address", "opened_on", "closed_on", "department_id", "keeper", "days", "channel_id", "note", "recorded_at", "removed_at", "removed_reason") VALUES (1, '示例镇发布', 'wechat', '镇公众号', 'shilizhenfabu', '2020-05-06', NULL, 1, '王某', 7, 4, '每周排稿', '2026-11-30 20:39:43.088082', NULL, '');
INSERT INTO "account" ("id", "name", "kind", "other_names", "address", "opened_on", "closed_on", "department_id", "keeper", "days", "channel_id", "note", "recorded_at", "removed_at", "removed_reason") VALUES (2, '示例镇微博', 'weibo', '', '', NULL, '2025-06-30', NULL, '', NULL, NULL, '', '2026-11-30 20:39:43.102764', NULL, '');
CREATE TABLE "deduction" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "position" INTEGER NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "basis" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL,
    "unit" VARCHAR(255) NOT NULL,
    "most" INTEGER NULL,
    "measure" VARCHAR(255) NOT NULL,
    "since" INTEGER NULL,
    "until" INTEGER NULL,
    "removed_at" DATETIME NULL,
    "removed_reason" VARCHAR(255) NOT NULL
);
INSERT INTO "deduction" ("id", "position", "name", "basis", "points", "unit", "most", "measure", "since", "until", "removed_at", "removed_reason") VALUES (1, 0, '主动公开的信息迟于规定期限公开，或者到期没有公开', '条例第二十六条', 50, '条', 500, 'late_items', 2025, 2026, NULL, '');
INSERT INTO "deduction" ("id", "position", "name", "basis", "points", "unit", "most", "measure", "since", "until", "removed_at", "removed_reason") VALUES (2, 1, '目录栏目超过规定间隔没有更新', '条例第十二条', 50, '个', 500, 'columns_over', NULL, NULL, NULL, '');
INSERT INTO "deduction" ("id", "position", "name", "basis", "points", "unit", "most", "measure", "since", "until", "removed_at", "removed_reason") VALUES (3, 2, '行政规范性文件没有解读', '县里的解读要求', 100, '件', 500, 'unexplained', NULL, NULL, NULL, '');
INSERT INTO "deduction" ("id", "position", "name", "basis", "points", "unit", "most", "measure", "since", "until", "removed_at", "removed_reason") VALUES (4, 3, '没有保密审查记录就公开', '条例第十七条', 50, '条', 500, 'unreviewed', NULL, NULL, NULL, '');
INSERT INTO "deduction" ("id", "position", "name", "basis", "points", "unit", "most", "measure", "since", "until", "removed_at", "removed_reason") VALUES (5, 4, '公开涉密、敏感信息，或者泄露个人信息', '条例第十四条、第十五条、第十七条', 500, '条', 2000, '', NULL, NULL, NULL, '');
INSERT INTO "deduction" ("id", "position", "name", "basis", "points", "unit", "most", "measure", "since", "until", "removed_at", "removed_reason") VALUES (6, 5, '依申请公开超过法定期限答复，或者到期没有答复', '条例第三十三条', 200, '件', 1000, 'late_replies', NULL, NULL, NULL, '');
INSERT INTO "deduction" ("id", "position", "name", "basis", "points", "unit", "most", "measure", "since", "until", "removed_at", "removed_reason") VALUES (7, 6, '处理决定被复议机关、法院纠正', '条例第五十一条', 300, '件', 900, 'corrected', NULL, NULL, NULL, '');
INSERT INTO "deduction" ("id", "position", "name", "basis", "points", "unit", "most", "measure", "since", "until", "removed_at", "removed_reason") VALUES (8, 7, '年度报告没有按期公布', '条例第四十九条', 500, '次', 500, 'report_late', NULL, NULL, NULL, '');
INSERT INTO "deduction" ("id", "position", "name", "basis", "points", "unit", "most", "measure", "since", "until", "removed_at", "removed_reason") VALUES (9, 8, '公开指南的内容变动后没有修订', '条例第十二条', 100, '次', 200, 'guide_stale', NULL, NULL, NULL, '');
INSERT INTO "deduction" ("id", "position", "name", "basis", "points", "unit", "most", "measure", "since", "until", "removed_at", "removed_reason") VALUES (10, 9, '网站和新媒体超过两周没有更新', '国办秘函〔2019〕19号', 100, '次', 500, 'account_gaps', NULL, NULL, NULL, '');
INSERT INTO "deduction" ("id", "position", "name", "basis", "points", "unit", "most", "measure", "since", "until", "removed_at", "removed_reason") VALUES (11, 10, '网站和新媒体的留言超过规定时间才回应', '县里对政务新媒体的要求', 50, '条', 300, 'late_answers', NULL, NULL, NULL, '');
INSERT INTO "deduction" ("id", "position", "name", "basis", "points", "unit", "most", "measure", "since", "until", "removed_at", "removed_reason") VALUES (12, 11, '督查、读网检查指出的问题到期没有整改', '条例第四十七条', 50, '个', 500, 'unfixed', NULL, NULL, NULL, '');
CREATE TABLE "verdict" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "item_id" INTEGER NOT NULL REFERENCES "deduction" ("id") ON DELETE CASCADE,
    "year" INTEGER NOT NULL,
    "points" INTEGER NULL,
    "reason" VARCHAR(255) NOT NULL,
    "evidence" TEXT NOT NULL
);
INSERT INTO "verdict" ("id", "item_id", "year", "points", "reason", "evidence") VALUES (1, 1, 2025, 150, '县里只认 3 条', '县政务公开办通报');
CREATE VIRTUAL TABLE search_index USING fts5 (title, words, initials, tokenize = 'unicode61');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (1, '20 02 26 6年 年防 防汛 汛抢 抢险 险应 应急 急预 预案 案', '示镇 镇发 发2 20 02 26 63 3号 号 示镇 镇2 20 02 26 60 00 00 01 1 防汛 汛预 预案 案 汛期 期值 值守 守转 转移 移和 和物 物资 资附 附物 物资 资清 清单 单', '20 02 26 6n nf fx xq qx xy yj jy ya a');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (2, '三公 公经 经费 费公 公开 开表 表', '示镇 镇2 20 02 26 60 00 00 03 3', 'sg gj jf fg gk kb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (3, '还没 没有 有定 定的 的信 信息 息', '', 'hm my yd dd dx xx x');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (5, '征地 地补 补偿 偿登 登记 记表 表公 公开 开', '', 'zd db bc cd dj jb bg gk k');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (1099511627777, '20 02 22 2年 年补 补偿 偿登 登记 记表 表', '20 02 26 60 00 01 1 欧阳 阳某 某', '20 02 22 2n nb bc cd dj jb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (1099511627778, '补偿 偿登 登记 记表 表', '20 02 26 60 00 02 2 欧阳 阳某 某', 'bc cd dj jb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (1099511627779, '没有 有的 的材 材料 料', '20 02 26 60 00 03 3 欧阳 阳某 某', 'my yd dc cl l');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (1099511627781, '', '20 02 26 60 00 05 5 诸葛 葛某 某', '');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (1099511627782, '补偿 偿登 登记 记表 表', '20 02 26 60 00 07 7 欧阳 阳某 某', 'bc cd dj jb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (1099511627783, '补偿 偿登 登记 记表 表', '协2 20 02 26 60 00 01 1 欧阳 阳某 某 示例 例县 县民 民政 政局 局', 'bc cd dj jb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (1099511627784, '补偿 偿登 登记 记表 表', '20 02 26 60 00 08 8 欧阳 阳某 某', 'bc cd dj jb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (1099511627785, '补偿 偿登 登记 记表 表', '20 02 26 60 00 06 6 欧阳 阳某 某', 'bc cd dj jb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (1099511627786, '已销 销毁 毁', '20 01 15 50 00 01 1 已销 销毁 毁 示镇 镇公 公复 复2 20 01 15 51 1号 号', 'yx xh h');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (2199023255553, '政府 府信 信息 息公 公开 开申 申请 请补 补正 正告 告知 知书 书补 补偿 偿登 登记 记表 表', '示镇 镇公 公复 复2 20 02 26 61 1号 号 20 02 26 60 00 06 6', 'zf fx xx xg gk ks sq qb bz zg gz zs sb bc cd dj jb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (2199023255554, '政府 府信 信息 息公 公开 开申 申请 请补 补正 正告 告知 知书 书补 补偿 偿登 登记 记表 表', '20 02 26 60 00 06 6', 'zf fx xx xg gk ks sq qb bz zg gz zs sb bc cd dj jb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (3298534883329, '补偿 偿登 登记 记表 表', '复2 20 02 26 60 00 08 8 20 02 26 60 00 08 8', 'bc cd dj jb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (3298534883330, '20 02 22 2年 年补 补偿 偿登 登记 记表 表', '复2 20 02 26 60 00 01 1 20 02 26 60 00 01 1', '20 02 22 2n nb bc cd dj jb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (3298534883331, '20 02 22 2年 年补 补偿 偿登 登记 记表 表', '诉2 20 02 26 60 00 01 1 20 02 26 60 00 01 1', '20 02 22 2n nb bc cd dj jb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (4398046511105, '关于 于低 低保 保对 对象 象的 的公 公示 示', '现将 将名 名单 单公 公示 示', 'gy yd db bd dx xd dg gs s');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (5497558138881, '县里 里一 一季 季度 度督 督查 查', '栏目 目没 没有 有更 更新 新没 没有 有写 写文 文号 号', 'xl ly yj jd dd dc c');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (5497558138882, '柳湾 湾村 村路 路灯 灯不 不亮 亮', '已修 修好 好 规划 划建 建设 设办 办 留言 言编 编号 号1 1', 'lw wc cl ld db bl l');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (5497558138883, '业务 务培 培训 训', '', 'yw wp px x');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (5497558138884, '两周 周更 更新 新检 检查 查', '', 'lz zg gx xj jc c');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (6597069766657, '示例 例镇 镇发 发布 布', '镇公 公众 众号 号 sh hi il li iz zh he en nf fa ab bu u 王某 某 每周 周排 排稿 稿', 'sl lz zf fb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (6597069766658, '示例 例镇 镇微 微博 博', '', 'sl lz zw wb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (7696581394433, '主动 动公 公开 开的 的信 信息 息迟 迟于 于规 规定 定期 期限 限公 公开 开或 或者 者到 到期 期没 没有 有公 公开 开', '条例 例第 第二 二十 十六 六条 条', 'zd dg gk kd dx xx xc cy yg gd dq qx xg gk kh hz zd dq qm my yg gk k');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (7696581394434, '目录 录栏 栏目 目超 超过 过规 规定 定间 间隔 隔没 没有 有更 更新 新', '条例 例第 第十 十二 二条 条', 'ml ll lm mc cg gg gd dj jg gm my yg gx x');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (7696581394435, '行政 政规 规范 范性 性文 文件 件没 没有 有解 解读 读', '县里 里的 的解 解读 读要 要求 求', 'xz zg gf fx xw wj jm my yj jd d');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (7696581394436, '没有 有保 保密 密审 审查 查记 记录 录就 就公 公开 开', '条例 例第 第十 十七 七条 条', 'my yb bm ms sc cj jl lj jg gk k');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (7696581394437, '公开 开涉 涉密 密敏 敏感 感信 信息 息或 或者 者泄 泄露 露个 个人 人信 信息 息', '条例 例第 第十 十四 四条 条第 第十 十五 五条 条第 第十 十七 七条 条', 'gk ks sm mm mg gx xx xh hz zx xl lg gr rx xx x');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (7696581394438, '依申 申请 请公 公开 开超 超过 过法 法定 定期 期限 限答 答复 复或 或者 者到 到期 期没 没有 有答 答复 复', '条例 例第 第三 三十 十三 三条 条', 'ys sq qg gk kc cg gf fd dq qx xd df fh hz zd dq qm my yd df f');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (7696581394439, '处理 理决 决定 定被 被复 复议 议机 机关 关法 法院 院纠 纠正 正', '条例 例第 第五 五十 十一 一条 条', 'cl lj jd db bf fy yj jg gf fy yj jz z');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (7696581394440, '年度 度报 报告 告没 没有 有按 按期 期公 公布 布', '条例 例第 第四 四十 十九 九条 条', 'nd db bg gm my ya aq qg gb b');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (7696581394441, '公开 开指 指南 南的 的内 内容 容变 变动 动后 后没 没有 有修 修订 订', '条例 例第 第十 十二 二条 条', 'gk kz zn nd dn nr rb bd dh hm my yx xd d');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (7696581394442, '网站 站和 和新 新媒 媒体 体超 超过 过两 两周 周没 没有 有更 更新 新', '国办 办秘 秘函 函2 20 01 19 91 19 9号 号', 'wz zh hx xm mt tc cg gl lz zm my yg gx x');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (7696581394443, '网站 站和 和新 新媒 媒体 体的 的留 留言 言超 超过 过规 规定 定时 时间 间才 才回 回应 应', '县里 里对 对政 政务 务新 新媒 媒体 体的 的要 要求 求', 'wz zh hx xm mt td dl ly yc cg gg gd ds sj jc ch hy y');
INSERT INTO "search_index" ("rowid", "title", "words", "initials") VALUES (7696581394444, '督查 查读 读网 网检 检查 查指 指出 出的 的问 问题 题到 到期 期没 没有 有整 整改 改', '条例 例第 第四 四十 十七 七条 条', 'dc cd dw wj jc cz zc cd dw wt td dq qm my yz zg g');
CREATE UNIQUE INDEX "schema_migration_name" ON "schema_migration" ("name");
CREATE UNIQUE INDEX "department_name" ON "department" ("name");
CREATE INDEX "catalogue_entry_parent_id" ON "catalogue_entry" ("parent_id");
CREATE UNIQUE INDEX "catalogue_entry_path" ON "catalogue_entry" ("path");
CREATE UNIQUE INDEX "channel_name" ON "channel" ("name");
CREATE UNIQUE INDEX "published_item_index_number" ON "published_item" ("index_number");
CREATE INDEX "published_item_category_id" ON "published_item" ("category_id");
CREATE INDEX "published_item_department_id" ON "published_item" ("department_id");
CREATE INDEX "publication_item_id" ON "publication" ("item_id");
CREATE INDEX "publication_channel_id" ON "publication" ("channel_id");
CREATE UNIQUE INDEX "publication_item_id_channel_id" ON "publication" ("item_id", "channel_id");
CREATE UNIQUE INDEX "information_request_number" ON "information_request" ("number");
CREATE INDEX "information_request_department_id" ON "information_request" ("department_id");
CREATE INDEX "request_event_request_id" ON "request_event" ("request_id");
CREATE INDEX "request_event_refers_id" ON "request_event" ("refers_id");
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
CREATE INDEX "information_request_item_id" ON "information_request" ("item_id");
CREATE INDEX "letter_request_id" ON "letter" ("request_id");
CREATE INDEX "letter_event_id" ON "letter" ("event_id");
CREATE UNIQUE INDEX "letter_number" ON "letter" ("number");
CREATE UNIQUE INDEX "letter_template_kind" ON "letter_template" ("kind");
CREATE UNIQUE INDEX "dispute_number" ON "dispute" ("number");
CREATE INDEX "dispute_request_id" ON "dispute" ("request_id");
CREATE INDEX "dispute_before_id" ON "dispute" ("before_id");
CREATE INDEX "dispute_stage_dispute_id" ON "dispute_stage" ("dispute_id");
CREATE INDEX "search_record_request_id" ON "search_record" ("request_id");
CREATE UNIQUE INDEX "local_day_day" ON "local_day" ("day");
CREATE UNIQUE INDEX "annual_report_year" ON "annual_report" ("year");
CREATE UNIQUE INDEX "report_text_year_section" ON "report_text" ("year", "section");
CREATE UNIQUE INDEX "dismissal_year_code_place_wording"
    ON "dismissal" ("year", "code", "place", "wording");
CREATE INDEX "posting_item_id" ON "posting" ("item_id");
CREATE INDEX "posting_removed_at_last_on" ON "posting" ("removed_at", "last_on");
CREATE INDEX "posting_place_posting_id" ON "posting_place" ("posting_id");
CREATE INDEX "act_takes_back_id" ON "act" ("takes_back_id");
CREATE INDEX "act_taken_back_by_id" ON "act" ("taken_back_by_id");
CREATE INDEX "history_act_id" ON "history" ("act_id");
CREATE INDEX "information_request_removed_at_helps_closed_on_received__258f5c3"
    ON "information_request"
    ("removed_at", "helps", "closed_on", "received_on", "applicant_kind", "outcome");
CREATE UNIQUE INDEX "year_figure_year_part_figure" ON "year_figure" ("year", "part", "figure");
CREATE INDEX "dispute_ordered_id" ON "dispute" ("ordered_id");
CREATE UNIQUE INDEX "follow_up_kind_record" ON "follow_up" ("kind", "record");
CREATE UNIQUE INDEX "operator_name" ON "operator" ("name");
CREATE UNIQUE INDEX "operator_entry_operator_id" ON "operator_entry" ("operator_id");
CREATE UNIQUE INDEX "destruction_number" ON "destruction" ("number");
CREATE INDEX "activity_department_id" ON "activity" ("department_id");
CREATE INDEX "activity_removed_at_on_date" ON "activity" ("removed_at", "on_date");
CREATE INDEX "activity_problem_activity_id" ON "activity_problem" ("activity_id");
CREATE INDEX "activity_problem_department_id" ON "activity_problem" ("department_id");
CREATE INDEX "account_department_id" ON "account" ("department_id");
CREATE INDEX "account_channel_id" ON "account" ("channel_id");
CREATE INDEX "verdict_item_id" ON "verdict" ("item_id");
CREATE UNIQUE INDEX "verdict_item_id_year" ON "verdict" ("item_id", "year");
CREATE INDEX "published_item_waiting" ON "published_item" (
    "removed_at", "published_on", "made_on", "category_id", "period", "period_kind",
    "attribute", "withdrawn_on", "validity"
) WHERE "removed_at" IS NULL AND "published_on" IS NULL;
CREATE INDEX "published_item_removed_at_published_on_attribute"
    ON "published_item" ("removed_at", "published_on", "attribute");
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES ('account', 2);
INSERT INTO sqlite_sequence VALUES ('act', 108);
INSERT INTO sqlite_sequence VALUES ('activity', 4);
INSERT INTO sqlite_sequence VALUES ('activity_problem', 2);
INSERT INTO sqlite_sequence VALUES ('amendment', 1);
INSERT INTO sqlite_sequence VALUES ('annual_report', 1);
INSERT INTO sqlite_sequence VALUES ('attachment', 2);
INSERT INTO sqlite_sequence VALUES ('catalogue_entry', 50);
INSERT INTO sqlite_sequence VALUES ('channel', 12);
INSERT INTO sqlite_sequence VALUES ('clearance', 2);
INSERT INTO sqlite_sequence VALUES ('deduction', 12);
INSERT INTO sqlite_sequence VALUES ('department', 2);
INSERT INTO sqlite_sequence VALUES ('destruction', 1);
INSERT INTO sqlite_sequence VALUES ('dismissal', 1);
INSERT INTO sqlite_sequence VALUES ('dispute', 4);
INSERT INTO sqlite_sequence VALUES ('dispute_stage', 1);
INSERT INTO sqlite_sequence VALUES ('follow_up', 1);
INSERT INTO sqlite_sequence VALUES ('given_number', 8);
INSERT INTO sqlite_sequence VALUES ('hand_over', 1);
INSERT INTO sqlite_sequence VALUES ('handed_item', 1);
INSERT INTO sqlite_sequence VALUES ('history', 235);
INSERT INTO sqlite_sequence VALUES ('holiday_notice', 1);
INSERT INTO sqlite_sequence VALUES ('information_request', 10);
INSERT INTO sqlite_sequence VALUES ('letter', 3);
INSERT INTO sqlite_sequence VALUES ('letter_template', 1);
INSERT INTO sqlite_sequence VALUES ('local_day', 1);
INSERT INTO sqlite_sequence VALUES ('local_row', 1);
INSERT INTO sqlite_sequence VALUES ('office', 1);
INSERT INTO sqlite_sequence VALUES ('operator', 2);
INSERT INTO sqlite_sequence VALUES ('operator_entry', 2);
INSERT INTO sqlite_sequence VALUES ('posting', 1);
INSERT INTO sqlite_sequence VALUES ('posting_place', 2);
INSERT INTO sqlite_sequence VALUES ('publication', 6);
INSERT INTO sqlite_sequence VALUES ('published_item', 6);
INSERT INTO sqlite_sequence VALUES ('report_text', 1);
INSERT INTO sqlite_sequence VALUES ('request_event', 35);
INSERT INTO sqlite_sequence VALUES ('search_record', 1);
INSERT INTO sqlite_sequence VALUES ('setting', 6);
INSERT INTO sqlite_sequence VALUES ('standard_entry', 3);
INSERT INTO sqlite_sequence VALUES ('verdict', 1);
INSERT INTO sqlite_sequence VALUES ('year_figure', 3);
COMMIT;
