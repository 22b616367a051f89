#!/usr/bin/env bash
# Compiles what "dotnet build -c Release" left in the rooms to machine code (ReadyToRun), as "dotnet publish" would: a graph of many processes on few cores spends most
# of its start compiling the same libraries in each of them. What a library became is kept by the hash of its bytes, so that the next time costs nothing.
# Without the compiler, which comes as a package, everything runs as it was built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

runtime=$(dotnet --list-runtimes | awk '$1 == "Microsoft.NETCore.App" && $2 ~ /^10\./ {version = $2; path = substr($3, 2, length($3) - 2)} END {print path "/" version}')
version=${runtime##*/}
case "$(uname -m)" in x86_64) architecture=x64 ;; aarch64) architecture=arm64 ;; *) exit 0 ;; esac
package=microsoft.netcore.app.crossgen2.linux-$architecture
compiler=${NUGET_PACKAGES:-$HOME/.nuget/packages}/$package/$version/tools/crossgen2
cache=${XDG_CACHE_HOME:-$HOME/.cache}/streamplatform/machine-code/$version

if [ ! -x "$compiler" ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    printf '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageDownload Include="%s" Version="[%s]" /></ItemGroup></Project>\n' \
        "$package" "$version" > "$folder/compiler.csproj"
    if ! dotnet restore "$folder/compiler.csproj" -v quiet --nologo >/dev/null 2>&1; then
        echo "the compiler to machine code ($package $version) cannot be had: the platform starts a little slower" >&2
        exit 0
    fi
    chmod +x "$compiler"
fi

mkdir -p "$cache"
frameworks=(-r "$runtime/*.dll" -r "$(dirname "$runtime" | xargs dirname)/Microsoft.AspNetCore.App/$version/*.dll")

# one library, from the folder in which all that it needs lies; an own name at first, because two may compile the same one
compile() {
    local source=$1 target=$2 part
    part=$(mktemp "$target.XXXXXX")
    if "$compiler" "$source" -o "$part" "${frameworks[@]}" -r "$(dirname "$source")/*.dll" --targetos linux --targetarch "$architecture" -O >/dev/null 2>&1; then
        mv -f "$part" "$target"
    else
        # no managed code, or machine code already
        rm -f "$part"
        cp "$source" "$target"
    fi
}

for output in services/*/bin/Release/net10.0 workers/*/bin/Release/net10.0 standins/servers/*/bin/Release/net10.0 StreamPlatform.AppHost/bin/Release/net10.0; do
    [ -d "$output" ] || continue
    for library in "$output"/*.dll; do
        hash=$(sha256sum "$library" | cut -d' ' -f1)
        [ ! -e "$cache/$hash.made" ] || continue
        [ -e "$cache/$hash.dll" ] || compile "$library" "$cache/$hash.dll"
        # not over a file that a process has open: it would read half of each
        cp "$cache/$hash.dll" "$library.new"
        mv -f "$library.new" "$library"
        touch "$cache/$(sha256sum "$library" | cut -d' ' -f1).made"
    done
done
