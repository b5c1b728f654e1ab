// Records the order of std::unordered_map<std::string, int> of libstdc++ after random inserts and erases:
//   g++ -O1 -o /tmp/orders scripts/unordered-map-orders.cpp &&
//     /tmp/orders > src/runtime/gateway/state/__fixtures__/unordered-map.json
#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

static uint32_t state = 1;

static uint32_t below(uint32_t n) {
  state = state * 1664525u + 1013904223u;
  return (state >> 8) % n;
}

static void print(const std::vector<std::string>& words) {
  printf("[");
  for (size_t i = 0; i < words.size(); i++) printf("%s\"%s\"", i ? "," : "", words[i].c_str());
  printf("]");
}

/** `steps` inserts ("+key") and erases ("-key") among `keys` keys of several lengths, and the order that they leave. */
static void record(int steps, int keys) {
  std::unordered_map<std::string, int> map;
  std::vector<std::string> did, order;
  for (int i = 0; i < steps; i++) {
    const uint32_t n = below(keys);
    const std::string key = std::to_string(n) + std::string(n % 19, 'x');
    const bool inserts = below(4) > 0;
    did.push_back((inserts ? "+" : "-") + key);
    if (inserts) map[key] = i;
    else map.erase(key);
  }
  for (const auto& [key, value] : map) order.push_back(key);
  printf("{\"steps\":");
  print(did);
  printf(",\"order\":");
  print(order);
  printf("}");
}

int main() {
  printf("{\"hashes\":{");
  const char* texts[] = {"", "a", "counter", "12345678", "x-amz-meta-color", "\xff\x80"};
  const char* names[] = {"", "a", "counter", "12345678", "x-amz-meta-color", "\\u00ff\\u0080"};
  for (int i = 0; i < 6; i++) {
    printf("%s\"%s\":\"%016zx\"", i ? "," : "", names[i], std::hash<std::string>{}(texts[i]));
  }
  printf("},\n\"maps\":[\n");
  const int sizes[][2] = {{5, 5}, {14, 40}, {40, 12}, {80, 40}, {150, 100}, {400, 300}};
  for (int i = 0; i < 6; i++) {
    if (i) printf(",\n");
    record(sizes[i][0], sizes[i][1]);
  }
  printf("\n]}\n");
}
