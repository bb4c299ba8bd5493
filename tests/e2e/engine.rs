//! The engines: Chromium, Firefox and WebKitGTK, each with its driver and what a session of it asks for.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use thirtyfour::prelude::*;
use tokio::process::Command;

/// An engine that every story must pass in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Blink.
    Chromium,
    /// Gecko.
    Firefox,
    /// The engine of Safari, as GTK builds it.
    Webkit,
}

/// A setting of the browser or the system that changes how every site looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The size of text, in pixels, in place of 16.
    TextSize(u8),
    /// Few colors, which the person chose, in place of the site's. Chromium is told by [`Browser::emulate`].
    ForcedColors,
}

impl Engine {
    /// The command that starts its driver.
    pub fn driver(self, port: u16) -> Command {
        match self {
            Engine::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg(format!("--port={port}"));
                command
            }
            Engine::Firefox => {
                let mut command = Command::new("geckodriver");
                command.arg(format!("--port={port}")).arg("--websocket-port=0");
                // To reopen a closed tab: no command of WebDriver does.
                command.arg("--allow-system-access");
                command
            }
            Engine::Webkit => {
                let mut command = Command::new("WebKitWebDriver");
                command.arg(format!("--port={port}")).env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command
            }
        }
    }

    /// The capabilities of a session; with its profile in a folder, or in one of the driver's that goes with it.
    pub fn capabilities(self, profile: Option<&Path>, setting: Option<Setting>) -> Capabilities {
        let profile = profile.map(|folder| folder.display().to_string());
        let mut wanted = match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": { "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", "--no-first-run", "--window-size=1280,960",
                    // A mouse, also on a machine that has none.
                    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
                ] },
                "goog:loggingPrefs": { "browser": "WARNING" },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "args": ["-headless", "--width=1280", "--height=960"],
                    "prefs": { "dom.disable_beforeunload": true, "app.update.enabled": false },
                },
            }),
            Engine::Webkit => json!({
                "webkitgtk:browserOptions": { "binary": mini_browser(), "args": ["--automation"] },
            }),
        };
        if let Some(profile) = profile {
            let (options, arguments) = match self {
                Engine::Chromium => ("goog:chromeOptions", vec![format!("--user-data-dir={profile}")]),
                Engine::Firefox => ("moz:firefoxOptions", vec!["-profile".to_owned(), profile]),
                Engine::Webkit => panic!("an automated WebKitGTK keeps no profile"),
            };
            let args = wanted[options]["args"].as_array_mut().expect("a list");
            args.extend(arguments.into_iter().map(Value::from));
        }
        if let Some(setting) = setting {
            self.apply(setting, &mut wanted);
        }
        let mut capabilities = Capabilities::new();
        if let Value::Object(wanted) = wanted {
            for (key, value) in wanted {
                capabilities.set(&key, value).expect("a plain value");
            }
        }
        capabilities
    }

    /// Has a session begin with a setting, as the person would find it in the browser's preferences.
    fn apply(self, setting: Setting, wanted: &mut Value) {
        match (self, setting) {
            (Engine::Chromium, Setting::TextSize(pixels)) => {
                wanted["goog:chromeOptions"]["prefs"] =
                    json!({ "webkit.webprefs.default_font_size": pixels });
            }
            (Engine::Firefox, Setting::TextSize(pixels)) => {
                wanted["moz:firefoxOptions"]["prefs"]["font.size.variable.x-western"] = json!(pixels);
            }
            (Engine::Firefox, Setting::ForcedColors) => {
                // The site's colors are never used.
                wanted["moz:firefoxOptions"]["prefs"]["browser.display.document_color_use"] = json!(2);
            }
            (Engine::Chromium, Setting::ForcedColors) => {}
            (Engine::Webkit, _) => panic!("WebKitGTK's own browser lets nobody set that"),
        }
    }
}

/// WebKitGTK's own little browser; Debian puts it under the architecture's name.
fn mini_browser() -> PathBuf {
    let libraries = std::fs::read_dir("/usr/lib").expect("/usr/lib").flatten();
    libraries
        .map(|entry| entry.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|path| path.exists())
        .expect("MiniBrowser of webkit2gtk-4.1")
}
