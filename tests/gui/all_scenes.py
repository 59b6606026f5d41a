"""Every scene by its name: pages, tabs, panes, dialogs, papers and what is said of nothing.

`SCENES` play on the demonstration, `EMPTY` on a register that was just made.
"""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import patch

from platformdirs import user_data_path
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.shell.choosing import package_dialog
from gui.shell.choosing.package_dialog import PackageDialog
from gui.shell.first_run import FirstRun
from gui.shell.main_window import MainWindow
from tests.gui import (
    case_scenes,
    dialog_scenes,
    opening_scenes,
    page_scenes,
    report_scenes,
    scenes,
)
from tests.gui.activities import accounts_scene, assessment_scene
from tests.gui.activities import scene as activities_scene
from tests.gui.checking import scene as checking_scene
from tests.gui.dialog_scenes import show
from tests.gui.home import scene as home_scene
from tests.gui.importing import scene as importing_scene
from tests.gui.inspecting import scene as inspecting_scene
from tests.gui.page_scenes import RECORDS
from tests.gui.postings import scene as posting_scene
from tests.gui.requests.arriving import scene as arriving_scene
from tests.gui.requests.scene import mixed_letter
from tests.gui.rollup import scene as rollup_scene
from tests.gui.search import scene as search_scene
from tests.gui.settings.safety import merge_scene
from tests.gui.spelling import scene as spelling_scene
from tests.gui.website import scene as website_scene

Reach = Callable[[MainWindow], QWidget | None]
PAGES = ("home", *RECORDS, "catalogue", "statistics", "annual", "checking", "rollup", "settings")
TABS = ("tree", "updates", "standard", "guide", "documents", "hand_over")
_PARTS, _SETTINGS = 6, ("office", "letters", "days", "looks", "safety", "about")


def first_run(page: int, window: MainWindow) -> QWidget:
    window.show_page("home")
    lost = Path("/media/office/公开簿/register") if page == 0 else None
    with patch.dict(os.environ, HOME="/home/office", XDG_DATA_HOME=""):
        dialog = FirstRun(user_data_path("gongkaibu", appauthor=False) / "register", lost)
    dialog.setWindowState(Qt.WindowState.WindowNoState)
    show(dialog)
    dialog.resize(window.size())
    for _ in range(page):
        dialog.form.set_values({"office": "示例县示例镇人民政府"})
        dialog.go_on()
    return dialog


def first_run_nowhere(window: MainWindow) -> QWidget:
    dialog = first_run(1, window)
    assert isinstance(dialog, FirstRun)
    dialog.place.take(Path("/proc/公开簿登记簿"))
    return dialog


def package(window: MainWindow) -> QWidget:
    window.show_page("home")
    with patch.object(package_dialog, "documents", lambda: Path("/home/office/文档")):
        file = Path("/media/office/示例镇信息公开登记簿 2026-03-26.zip")
        return show(PackageDialog(file, window))


_PLACES: dict[str, Reach] = {
    "home": scenes.home,
    "home_keys": scenes.home_by_keyboard,
    "search": partial(search_scene.found, "dbgs"),
    "search_nothing": partial(search_scene.found, "没有这样的事"),
    "items": scenes.items,
    "items_form": scenes.item_form,
    "items_selected": page_scenes.several_items,
    "items_wrong": page_scenes.wrong_date,
    "website": website_scene.compared,
    "website_lists": website_scene.lists,
    "website_begun": website_scene.begun,
    "requests": scenes.requests,
    "request_case": scenes.case,
    "joint": case_scenes.joint,
    "letter": scenes.letter,
    "letter_words": scenes.letter_words,
    "issued_letter": scenes.issued_letter,
    "mixed_letter": mixed_letter,
    "posting": posting_scene.posting,
    "disputes": scenes.disputes,
    "activities": activities_scene.worked,
    "activities_list": activities_scene.listed,
    "activities_of_a_kind": activities_scene.of_a_kind,
    "accounts": accounts_scene.worked,
    "assessment": assessment_scene.worked,
    "assessment_list": assessment_scene.listed,
    "accounts_list": accounts_scene.listed,
    "catalogue": scenes.catalogue_tree,
    "column_updates": scenes.column_updates,
    "standard": scenes.standard,
    "guide": scenes.guide_texts,
    "documents_in_force": scenes.documents_in_force,
    "hand_over": scenes.handing_over,
    "statistics": scenes.statistics,
    "annual": scenes.annual,
    "checking": checking_scene.listed,
    "checking_faulty": checking_scene.faulty,
    "checking_taken": checking_scene.taken,
    "checking_against": checking_scene.against,
    "annual_text": scenes.annual_text,
    "annual_finding": page_scenes.report_finding,
    "annual_beside": page_scenes.papers_beside_the_report,
    "annual_old": page_scenes.report_of_an_old_year,
    **rollup_scene.SCENES,
    **{f"annual_{at + 1}": partial(page_scenes.report_part, at) for at in range(_PARTS)},
    **{
        f"settings_{word}": partial(page_scenes.settings_tab, at)
        for at, word in enumerate(_SETTINGS)
    },
    "safety": page_scenes.safety,
    "reminders": page_scenes.reminders,
    **{f"{key}_none": partial(page_scenes.nothing_found, key) for key in RECORDS},
    **{f"{key}_new": partial(page_scenes.new_record, key) for key in RECORDS},
    **{f"{key}_bin": partial(page_scenes.bin_of, key) for key in RECORDS},
}
_EVERYWHERE: dict[str, Reach] = {
    **{f"help_{key}": partial(dialog_scenes.help_of, key) for key in PAGES},
    "help_nothing": dialog_scenes.help_nothing,
    "inspection": inspecting_scene.looked_over,
    "inspection_begun": inspecting_scene.begun,
    "article": dialog_scenes.article,
    "reckoning": dialog_scenes.reckoning,
    "follow_up": dialog_scenes.follow_up,
    "history": dialog_scenes.history,
    "put_away": dialog_scenes.put_away,
    "unsaved": dialog_scenes.unsaved,
    "printers": dialog_scenes.printers,
    "recent_acts": scenes.recent_acts,
    "news": page_scenes.news_told,
    "crash": scenes.crash,
    "locked": dialog_scenes.locked,
    "first_run": partial(first_run, 0),
    "first_run_place": partial(first_run, 1),
    "first_run_nowhere": first_run_nowhere,
    "first_run_catalogue": partial(first_run, 2),
    "first_run_start": partial(first_run, 3),
    "package": package,
}
_OF_A_CASE: dict[str, Reach] = {
    "closing": scenes.closing,
    "closing_refused": case_scenes.refused,
    **case_scenes.STEP_SCENES,
    "step_cancel": case_scenes.cancel,
    "step_correct": case_scenes.correct,
    "case_search": case_scenes.search,
    "case_history": case_scenes.case_history,
    "archive": case_scenes.archive,
    "publish": case_scenes.publish,
    "destruction": case_scenes.destruction,
    "mailing": case_scenes.mailing,
    "earlier": case_scenes.earlier,
    "moved_dates": case_scenes.moved_dates,
    "proof": case_scenes.proof,
    "case_file": case_scenes.case_file,
    "letter_kinds": scenes.letter_kinds,
    "letter_consult": partial(case_scenes.letter_of, "consult_third"),
    "letter_register": partial(case_scenes.letter_of, "register_form"),
    "counted": case_scenes.counted,
    "mail_in": arriving_scene.mail_in,
    "scans_in": arriving_scene.scans_in,
    "scan_offers": arriving_scene.scan_offers,
}
_OVER_PAGES: dict[str, Reach] = {
    each.__name__: each
    for each in (
        dialog_scenes.order,
        dialog_scenes.view_name,
        dialog_scenes.bulk,
        dialog_scenes.item_findings,
        spelling_scene.replacing,
        spelling_scene.spelling,
        dialog_scenes.item_list_paper,
        dialog_scenes.amendment,
        importing_scene.import_choice,
        importing_scene.import_check,
        importing_scene.import_row_left_out,
        importing_scene.import_again,
        scenes.review,
        scenes.slip,
        dialog_scenes.put_up,
        dialog_scenes.take_down,
        dialog_scenes.posted_list,
        dialog_scenes.masks,
        dialog_scenes.attached_text,
        dialog_scenes.attached_table,
        dialog_scenes.month,
        dialog_scenes.proof_slip,
        dialog_scenes.lacking,
        dialog_scenes.dispute_stage,
        activities_scene.activity_problem,
        assessment_scene.judged,
        home_scene.schedule,
        home_scene.own_duty,
        dialog_scenes.merging,
        dialog_scenes.hand_over_made,
        dialog_scenes.hand_over_receipt,
        report_scenes.finalise,
        report_scenes.reopening,
        report_scenes.dismissal,
        report_scenes.entered_figures,
        report_scenes.local_row,
        report_scenes.draft,
        report_scenes.comparison,
        report_scenes.other_period,
        report_scenes.quarter,
        report_scenes.report_paper,
        scenes.templates,
        dialog_scenes.notice,
        dialog_scenes.local_day,
        dialog_scenes.gaps,
        merge_scene.merge_choice,
        merge_scene.merge_preview,
    )
}
PARTS = (
    ("places", _PLACES),
    ("everywhere", _EVERYWHERE),
    ("of a case", _OF_A_CASE),
    ("over pages", _OVER_PAGES),
    ("at the opening", opening_scenes.SCENES),
)
SCENES = {name: reach for _, part in PARTS for name, reach in part.items()}
EMPTY: dict[str, Reach] = {
    **{f"{key}_empty": partial(page_scenes.page_of, key) for key in PAGES},
    "planting": dialog_scenes.planting,
    **{f"{key}_tab_empty": partial(page_scenes.catalogue_of, key) for key in TABS},
}
