"""What programs put on the clipboard as text/html (invented words), and the text that is meant."""

# Word: sources broken at 76 columns, list marks in spans, soft ends, tabs, a table, page furniture.
WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<title>不要的标题</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm; text-indent:24.0pt;} --></style>
</head><body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoNormal align=center><b><span style='font-size:22.0pt'>关于2026年3月拟新增
农村最低生活保障对象的公示<span lang=EN-US><o:p></o:p></span></span></b></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal style='text-indent:32.0pt'><span>　　根据有关规定，经<span
lang=EN-US>&nbsp;</span>入户调查、民主评议，拟将下列对象纳入保障
范围。<br>现将有关事项公示如下：</span></p>
<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span><![endif]>如有异议，请以书面形式向示例镇社会事务办公室反映。</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>二、<span style='mso-tab-count:1'>&nbsp;&nbsp; </span></span><![endif]>名单：</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>户主</p></td><td><p
class=MsoNormal>所在村组</p></td></tr><tr><td><p class=MsoNormal>王某</p></td><td><p
class=MsoNormal>石桥村</p><p class=MsoNormal>三组</p></td></tr><tr><td>李某</td><td>柳湾村一组</td></tr></table>
<p class=MsoNormal>公示时间：<span lang=EN-US>2026</span>年<span lang=EN-US>3</span>月<span
lang=EN-US>17</span>日至<span lang=EN-US>3</span>月<span lang=EN-US>23</span>日。</p>
<p class=MsoNormal>特此公示。</p><span style='display:none;mso-hide:all'>批注：看过</span>
<p class=MsoNormal align=right style='text-align:right'>示例镇人民政府<span lang=EN-US>&nbsp;&nbsp;&nbsp;&nbsp;</span></p>
<p class=MsoNormal align=right><span lang=EN-US>2026</span>年<span lang=EN-US>3</span>月16日<span
lang=EN-US>&nbsp; </span></p>
<!--EndFragment--></body></html>"""
WORD_TEXT = """关于2026年3月拟新增农村最低生活保障对象的公示

根据有关规定，经 入户调查、民主评议，拟将下列对象纳入保障范围。
现将有关事项公示如下：
一、如有异议，请以书面形式向示例镇社会事务办公室反映。
二、名单：
户主\t所在村组
王某\t石桥村 三组
李某\t柳湾村一组
公示时间：2026年3月17日至3月23日。
特此公示。
示例镇人民政府
2026年3月16日"""

# WPS: fonts in every span, marks written by hand, blanks as &nbsp; and full-width.
WPS = """<html><head><meta charset="utf-8"><style>@font-face{font-family:"仿宋";}</style></head>
<body><!--StartFragment--><div class="Section0" style="layout-grid:15.6000pt;">
<p class=MsoNormal style="text-align:center;"><span style="font-family:方正小标宋简体;font-size:22.0000pt;">停水通知</span><span><o:p></o:p></span></p>
<p class=MsoNormal style="text-indent:32.0000pt;"><span style="font-family:仿宋;"><font face="仿宋" >&nbsp;&nbsp;&nbsp;&nbsp;石桥村各住户：</font></span></p>
<p class=MsoNormal><span><font face="仿宋">　　因管道检修，定于</font>2026<font face="仿宋">年</font>4<font face="仿宋">月</font>2<font face="仿宋">日停水一天。</font></span></p>
<p class=MsoNormal><span style="mso-list:Ignore;">（一）<span>&nbsp;</span></span><span>请提前备水。</span></p>
<p class=MsoNormal><span style="mso-list:Ignore;">（二）<span>&nbsp;</span></span><span>联系电话：0934-0000001。</span></p>
<p class=MsoNormal style="text-align:right;"><span>示例镇人民政府&nbsp;&nbsp;&nbsp;</span></p>
<p class=MsoNormal style="text-align:right;"><span>2026年3月30日</span></p></div><!--EndFragment--></body></html>"""
WPS_TEXT = """停水通知
石桥村各住户：
因管道检修，定于2026年4月2日停水一天。
（一）请提前备水。
（二）联系电话：0934-0000001。
示例镇人民政府
2026年3月30日"""

# The page of a website: nested blocks, a script, a numbered list whose numbers no text carries.
PAGE = """<meta charset='utf-8'><div class="article"><h1 style="text-align:center">关于征集意见的公告</h1>
<script>track()</script><div class="info">来源：示例镇　　浏览：<span id="n"></span></div>
<div><p style="text-indent:2em">现公开征求意见，方式如下：</p><ol><li>来信来访；</li><li><p>发送电子邮件。</p></li></ol>
<ul><li>意见请注明姓名</li></ul><p>特此公告。</p></div></div>"""
PAGE_TEXT = """关于征集意见的公告
来源：示例镇　　浏览：
现公开征求意见，方式如下：
1.来信来访；
2.发送电子邮件。
意见请注明姓名
特此公告。"""

# A CMS editor: line ends as <br>, all in one block.
EDITOR = """<div style="white-space:normal"><span>　　一、时间：2026年4月2日<br/>　　二、地点：便民服务中心<br/><br/>　　示例镇人民政府</span></div>"""
EDITOR_TEXT = """一、时间：2026年4月2日
二、地点：便民服务中心

示例镇人民政府"""

# A mail program: quoted blocks, lines of a signature.
MAIL = """<html><body><div dir="auto">各村：<div><br></div><blockquote style="margin:0">请于<b>4月2日</b>前报送名单。</blockquote>
<div>党政办</div></div></body></html>"""
MAIL_TEXT = """各村：

请于4月2日前报送名单。
党政办"""

# Sheets: cells of one row stand side by side.
SHEET = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><col width=72><tr height=19>
<td class=xl65>村</td><td>户数</td></tr><tr><td>石桥村</td><td align=right>12</td></tr></table></body></html>"""
SHEET_TEXT = "村\t户数\n石桥村\t12"

CLIPS = {
    "Word": (WORD, WORD_TEXT),
    "WPS": (WPS, WPS_TEXT),
    "page": (PAGE, PAGE_TEXT),
    "editor": (EDITOR, EDITOR_TEXT),
    "mail": (MAIL, MAIL_TEXT),
    "sheet": (SHEET, SHEET_TEXT),
}
# The same as plain text, as Word and a PDF reader give it beside the markup.
PLAIN = {
    "Word": (
        "\u3000\u3000一、\t公示内容\r\n\xa0\xa0\xa01.\t第一项\v第二行\r\n\uf0b7\t第三项\r\n\u200b\r\n\r\n\r\n末尾　　",
        "一、公示内容\n1.第一项\n第二行\n第三项\n\n末尾",
    ),
    "PDF": ("第一段\u2028还是第一段\u2029\f第二段", "第一段\n还是第一段\n\n第二段"),
    "columns": ("姓名\t金额\n王某\t300\n合计\t\t300元", "姓名\t金额\n王某\t300\n合计  300元"),
}
