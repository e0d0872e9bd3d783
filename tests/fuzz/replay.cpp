// Runs a fuzz target once over each file of its corpus: every input that was ever found interesting, or
// wrong, is a test from then on. To look for more, with clang:
//   cmake -S . -B build/fuzz -DCMAKE_CXX_COMPILER=clang++ -DCERTFOLIO_SANITIZE=ON
//   cmake --build build/fuzz --target certfolio_framing_fuzz
//   build/fuzz/bin/certfolio_framing_fuzz tests/fuzz/corpus/framing

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** words) {
    int inputs = 0;
    for (int i = 1; i < count; ++i) {
        for (const auto& file : std::filesystem::directory_iterator(words[i])) {
            std::ifstream stream(file.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
            std::fprintf(stderr, "%s\n", file.path().c_str());
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
            ++inputs;
        }
    }
    std::printf("%d inputs\n", inputs);
    return inputs > 0 ? 0 : 1;
}
