// Leads on from an address that no page has. A host answers with this page at any address, so nothing relative leads home.

const { pathname } = location;

// Programs write the `#` of a link as `%23`, and some do it twice.
const [, page, link] = pathname.match(/^(.*\/[a-z]+)\/?%(?:25)*23(.+)$/) ?? [];
if (page) location.replace(`${page}/#${link}`);

// The app's root is the folder with the manifest.
for (let folder = pathname; folder !== "/";) {
  folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
  const { ok } = await fetch(`${folder}manifest.webmanifest`, { method: "HEAD" });
  if (ok) {
    for (const way of document.links) way.href = folder + way.getAttribute("href");
    break;
  }
}
