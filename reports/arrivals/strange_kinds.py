"""Mails and pictures of kinds that are not read: how each is saved as one that is."""

HEIC_PHOTO = (
    "是苹果手机的 HEIC 照片，读不了；请在手机或电脑的看图软件里另存（导出）为 .jpg，再拖进来；"
    "手机“设置—相机—格式”选“兼容性最佳”，以后拍的就是 .jpg。"
)
_OUTLOOK = (
    "是 Outlook 专用的格式（.msg），读不了；请在网页邮箱里打开这封邮件，"
    "按“导出”或“下载邮件”存为 .eml，Foxmail 里是“文件—另存为”；"
    "只有 Outlook 的，把它作为附件转发到自己的网页邮箱，再这样下载。"
)
INSTEAD = {".msg": _OUTLOOK, ".heic": HEIC_PHOTO, ".heif": HEIC_PHOTO}
