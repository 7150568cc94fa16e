# Moves what has lain in the SFTP drop ($FROM) for five minutes into the inbox ($TO). What is written there meanwhile is younger, so the second
# command removes nothing that the first has not copied; a file that is still being sent is younger as well. Stopped between the two, it copies
# again, which the app takes for the same file dropped twice.
set -eu
command -v azcopy > /dev/null || tdnf install -y ca-certificates azcopy > /dev/null
before=$(date -u -d '-5 minutes' +%Y-%m-%dT%H:%M:%SZ)
azcopy copy "$FROM/*" "$TO" --from-to BlobBlob --include-before "$before"
azcopy remove "$FROM/*" --from-to BlobTrash --include-before "$before"
