// What other implementations make of the same input: X25519 after RFC 7748, XSalsa20-Poly1305 and sealed
// boxes after NaCl's and libsodium's papers, XChaCha20-Poly1305 after draft-irtf-cfrg-xchacha-03 and RFC
// 8439, BLAKE2b after RFC 7693 and Argon2id by its reference program, each written or run apart from
// libsodium. The signing key is that of RFC 8032, section 7.1, test 1.
#pragma once

#include "headway.h"

#include <algorithm>
#include <string>

namespace headway::test::known {

inline const std::string public_key =
    "RwHQhIhFH1RaQJ-1iuPlhYHKQKw_fxFGmM1x3qxzygHXWpgBgrEKt9VL_tPJZAc6DuFy89qmIyWvAhpo9wdRGg";
inline const std::string key_id = "cbdc7351321696378569427111195e76be2f217a8d0f3bdbe17a558be966caa4";
inline const std::string spoken_key = "52188 29521 12822 38455 34153 17009 04377 24182";
// The bytes 100 to 131, sealed to that key by the one-time secret 200 to 231.
inline const std::string box =
    "TVuribBzPZ2Nzs8E8yHJC3Ybd2WmvbK92_rT56vfH2YqGSuKId375c6gfhjGen45S-"
    "w7m6hTiNDats7nCsz7HxcVIFtYG5txo9y6Wsc1AL4";
// The bytes 100 to 131 as the key of a record.
inline const std::string check = "PRNe1j1cGw0-XZuN_VI8cv2kUdQin4WtbCkWEq6qrlk";
inline const std::string body =
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXrrygHYgQcPc9p9zgVjgCuMlbHZoj4529KtsUkuHDggodbfWp6_WIM4Vf2fKbDvp3"
    "953jonSnsOeujgYO9exTlp3xSZwQsG080DrgHbNVv_2pIwqYQhRLExkLdn5z4sAv1_-gt_3ssN3JK9IjpIxN3zlGkv87QOCc"
    "S60FBovJpdkyzilFNzOX_48aWkbQXp9nmuhJ7bYs37Y9ohLMVlU3e5YAyQvTUw8SGlrCmjAwX1SUsuvvP5JUzOH3s1jHBN-l"
    "FjIoz-UkvQ1MSPR5q9l__H72z1bqHq2Q0W_iW6vktugKr8HzHsJcHZMfsCICLJrD9oDfIWMkPJaYRWYgQhPMwgP83-13bNgz"
    "lfqK9OnACZMqRyC7juN-aQa25y10ozdDC0SfCZSKLPqpMUfEEB8d0-O3F5DAAbwTVbxA9Un8B3pkXm1HOInMRJx9j0wrTwCz"
    "Zg4zUwA6Sh9jBy8dDiUr8ef69Z4wT-BwniUUFYTRSL-VGn4BDtSuEmxOXJilt80yBb-IAxzq7K2aol4koFh5vIIGpIk5pFND"
    "XbO42NgtxztvOliA8JmMoqSoT-OsrxgQwWcsWhJ5HyVePnyXyA10y28wmomfM_PYeZsc6yxEQ3eAaxh7Npu_CSEsCm_uDN0L"
    "Mno4Qk2HHIiVm3W-Ir64vilcl3quQ_x_EOviCiMyQGuaAWxPnd_nPQSknzLDewr09SlXiAzMm4ZquGlYg_Mfs3ouDb_LVL2Y"
    "AaSWrhZRCmmpSUWjk-bKwAcq42ctKqyEEAMrHOIlUifSDhdOGu3BnaPlXuz4xVf8_sM3VzAm6aybvbMUNmRMryJX4D-JhBo5"
    "LGezkbePM79MJP7W4MoSDMahWqumijz_nywg3ScTApq3PvEXGkFYz9KhZPUnZhBUEJG17wei93nR8wMXbw4EErYHVJQdAkbb"
    "N1pH-quZ9Ekch6L61P5_TpvXyy9uHPorDD9KfukqdgHj2T8y1-okLfw0K_WbMREtEXXAy-YLrZQk8XYHWTWS4xpWSCog4PtU"
    "Y147j9qV-GOxLcjEna8M5TePgN5RLNDHQ32_Ed6KERbJH8lfemE6y49J0Ecx_n7S2I8h4F-4w-UyySd6sec1nC3gHzG1MDaE"
    "oXpdcuBqe3-DG3Xw8DS3DHsoztE5TCn6P6racxJZmMDjhwUkLQOY4vMfH6eewGPvYshn62TpmPUS0f4D2ExqrV-J8N7Jan3D"
    "Ik8Hx6LjaH8dahqFAVlp1LElZDGAL0W2De9LkmivjU2tccJhJ9GSzgyvch2zIFfulRNisNAUPTgNnkKnBO3ZNb2ll1WNxirC"
    "FuKtENUFQiFmFGh4d7IIMXj3R3D-PvsqZ0wFdshUBSF7ZDLGorW92kyfkwBTDhi2BcmcGjKmefQ";
inline const std::string key_file =
    R"({"headway_key": 1, "person": "p1", "key": "RwHQhIhFH1RaQJ-1iuPlhYHKQKw_fxFGmM1x3qxzygHXWpgBgrEKt9VL_tPJZAc6)"
    R"(DuFy89qmIyWvAhpo9wdRGg", "salt": "c2l4dGVlbiBieXRlcyBvaw", "passes": 1, "memory": 1048576, "nonce": )"
    R"("AAECAwQFBgcICQoLDA0ODxAREhMUFRYX", "sealed": "XZYBu2_eM_7jk7Wb066v9FnhWUmfGdsZN82BNkwUAhSqcRNHlN6gzsb71zhj)"
    R"(m3jWTQYcraS_DSMo6haADuBJ9yLS3w_AJKGdnFEQj39AjaAAPLDu9aEtfbke58zbq782osgDAu_lbzM"})";
inline const std::string passphrase = "correct horse battery";

inline sealed::Secret secret_of(std::string text) {
    return sealed::Secret::taken_from(text);
}

// The bytes 0 to 31, and the secret key of RFC 8032's first test.
inline sealed::KeyPair pair() {
    std::string seeds;
    for (char i = 0; i < 32; ++i)
        seeds += i;
    seeds +=
        "\x9d\x61\xb1\x9d\xef\xfd\x5a\x60\xba\x84\x4a\xf4\x92\xec\x2c\xc4"
        "\x44\x49\xc5\x69\x7b\x32\x69\x19\x70\x3b\xac\x03\x1c\xae\x7f\x60";
    return sealed::key_pair_of(secret_of(std::move(seeds)));
}

}  // namespace headway::test::known
