#!/usr/bin/env bash
# Builds every image that the published output names, for Docker or Podman.
#   scripts/images.sh                       builds them here
#   scripts/images.sh REGISTRY [TAG]        also pushes them, and writes images.yaml, a file of values for Helm that names them there
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

engine=$(command -v docker || command -v podman) || { echo "error: neither docker nor podman is on this machine" >&2; exit 1; }
registry=${1:-} tag=${2:-latest}
images=()

# SDK images: every service that is a project
for project in services/*/StreamPlatform.*.csproj; do
    name=$(dotnet msbuild "$project" -getProperty:ContainerRepository)
    dotnet publish "$project" --configuration Release --nologo -v quiet -t:PublishContainer
    images+=("$name")
done

# the gateway's image takes in the site
scripts/build-web.sh
printf 'FROM gateway:latest\nCOPY . /app/wwwroot\n' | "$engine" build --quiet --tag gateway:latest --file - web/dist

for worker in workers/*/StreamPlatform.*.csproj; do
    name=$(dotnet msbuild "$worker" -getProperty:ContainerRepository)
    "$engine" build --quiet --tag "$name:latest" --build-arg "WORKER=$(basename "$(dirname "$worker")")" --file workers/Dockerfile .
    images+=("$name")
done

# one image under the names of both edges
"$engine" build --quiet --tag edge-eu:latest --tag edge-us:latest services/Edge
images+=(edge-eu edge-us)

[ -n "$registry" ] || exit 0
echo "parameters:" > images.yaml
for image in "${images[@]}"; do
    "$engine" tag "$image:latest" "$registry/$image:$tag"
    "$engine" push "$registry/$image:$tag"
    printf '  %s:\n    %s_image: %s/%s:%s\n' "${image//-/_}" "${image//-/_}" "$registry" "$image" "$tag" >> images.yaml
done
