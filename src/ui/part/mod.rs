//! The parts pages are made of: one component a file, its style under the same name in `style/part`.

pub mod answer;
pub mod button;
pub mod choice;
pub mod draft_field;
pub mod entry_list;
pub mod field;
pub mod finding;
pub mod frame;
pub mod icon;
pub mod map;
pub mod mark;
pub mod notice;
pub mod open_file;
pub mod phrases;
pub mod plan_row;
pub mod plan_sections;
pub mod progress;
pub mod promise;
pub mod promise_form;
pub mod prompt;
pub mod room;
pub mod save_line;
pub mod section;
pub mod select;
pub mod start_view;
pub mod steps;
